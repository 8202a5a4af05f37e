package org.bringback.identity.linkage.model;

/**
 * When a pair is a match, when it is for a person to decide, and how often one thing may stand in a file.
 *
 * @param match least probability of a match
 * @param review least probability of a pair worth a person's look; equal to {@code match} for no review at all
 * @param unique which files hold everything at most once
 */
public record Decision(double match, double review, Unique unique) {

    /** Which files hold everything at most once. {@code AUTO}: the right file, when the pairs found look like it. */
    public enum Unique {
        NONE,
        RIGHT,
        BOTH,
        AUTO
    }
}
