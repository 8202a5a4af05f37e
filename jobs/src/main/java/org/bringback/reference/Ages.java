package org.bringback.reference;

/** Whole years, both ends included. */
public record Ages(int from, int to) {

    static final Ages LEARNERS = new Ages(2, 25);
}
