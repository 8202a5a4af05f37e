package org.bringback.identity.resolution;

/**
 * How much may be one person. A person has a few records a list; thousands of rows with one ID, or that resemble each
 * other in a chain, share what says nothing of a person: a default date, a school's telephone.
 *
 * @param nodesAtOnce so many records and entries are in memory at once, more only where one group has more
 * @param nodes of a group in which the engine may join; in a larger one only keys and decisions of people do
 * @param rivals how often two links of one node may be held against each other in a group; where everybody is like
 *     everybody, there are far more than there are nodes
 * @param records that can have one ID, or one reference of a list; one that more have is no key
 */
record GroupLimits(int nodesAtOnce, int nodes, long rivals, int records) {

    static GroupLimits standard() {
        return new GroupLimits(20_000, 10_000, 50_000_000, 200);
    }
}
