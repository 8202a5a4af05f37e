package org.bringback.reference.agency;

/** Whole years, both ends included. */
public record AgeRange(int from, int to) {

    static final AgeRange LEARNERS = new AgeRange(2, 25);
}
