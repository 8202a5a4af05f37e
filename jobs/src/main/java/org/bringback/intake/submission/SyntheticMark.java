package org.bringback.intake.submission;

/** The words for rows that the sample maker made and rows of real persons. */
public final class SyntheticMark {

    private SyntheticMark() {}

    public static String word(boolean synthetic) {
        return synthetic ? "synthetic" : "real";
    }
}
