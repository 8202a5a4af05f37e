package org.bringback.intake;

/** The words for rows that the sample maker made and rows of real persons. */
final class SyntheticMark {

    private SyntheticMark() {}

    static String word(boolean synthetic) {
        return synthetic ? "synthetic" : "real";
    }
}
