package org.bringback.identity.resolution;

/**
 * What the engine found between two nodes.
 *
 * @param weight log2 of the odds that they are one person
 */
record Edge(int left, int right, double weight) {

    int other(int node) {
        return node == left ? right : left;
    }
}
