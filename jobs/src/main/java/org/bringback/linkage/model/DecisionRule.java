package org.bringback.linkage.model;

/**
 * When a pair is a match, when it is for a person to decide, and how often one thing may stand in a file.
 *
 * @param match least probability of a match
 * @param review least probability of a pair worth a person's look; equal to {@code match} for no review at all
 * @param margin by how much (in doublings of the odds) the best of several candidates must lead to be a match
 * @param unique which files hold everything at most once
 * @param repeats how many times as likely two left rows taken at random are one as a left and a right row, above 0: what a
 *     register holds nearly always is seldom listed twice
 */
public record DecisionRule(double match, double review, double margin, Unique unique, double repeats) {

    /** Two left rows are as likely one as a left and a right row. */
    public DecisionRule(double match, double review, double margin, Unique unique) {
        this(match, review, margin, unique, 1);
    }

    /** Which files hold everything at most once. {@code AUTO}: those that the pairs found look like it. */
    public enum Unique {
        NONE,
        RIGHT,
        BOTH,
        AUTO
    }
}
