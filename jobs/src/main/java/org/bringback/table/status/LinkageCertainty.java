package org.bringback.table.status;

/**
 * How certain it is who the cases of a group are.
 *
 * @param found cases found in a register
 * @param inReview other cases that may be found, or be somebody else's, once people have decided
 * @param expectedWrong of those found without an ID in common, how many are expected to be somebody else, by the probabilities
 *     that the model states
 */
public record LinkageCertainty(Group group, long cases, long found, long inReview, double expectedWrong) {

    /** A case may be of several groups but for the first, which has those of no other. */
    public enum Group {
        MAJORITY,
        NO_FAMILY_NAME,
        /** No 13-digit number: a G code, another office's number, or nothing. */
        NO_NUMBER,
        MALAY,
        HILL,
        BURMESE,
        KHMER,
        LAO
    }

    /** Cases that nothing was found for. */
    public long unmatched() {
        return cases - found - inReview;
    }
}
