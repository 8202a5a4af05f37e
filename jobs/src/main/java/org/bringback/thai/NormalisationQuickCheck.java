package org.bringback.thai;

/**
 * Says without building anything whether {@link ThaiNormaliser} would leave a text as it is. Nearly every cell is clean, and
 * there are millions. May say no for a clean text, never yes for one that is not.
 */
final class NormalisationQuickCheck {
    private static final int NO_BASE = -1;
    /** Below this every character is its own NFC form. */
    private static final char FIRST_COMBINING = '\u0300';

    private NormalisationQuickCheck() {}

    static boolean isClean(String text) {
        char last = ' ';
        int rank = NO_BASE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ThaiLetter kind = ThaiLetter.of(c);
            if (kind == ThaiLetter.OTHER ? !fitsOther(c, last) : !fits(c, kind, last, rank)) {
                return false;
            }
            rank = rankAfter(kind, rank);
            last = c;
        }
        return last != ' ' || text.isEmpty();
    }

    private static boolean fitsOther(char c, char last) {
        if (c == ' ') {
            return last != ' ';
        }
        boolean thai = c >= '\u0E00' && c <= '\u0E7F';
        boolean plain = c > ' ' && c < '\u007F';
        boolean latin = c > '\u00A0' && c < FIRST_COMBINING && c != '\u00AD';
        return plain || thai || latin;
    }

    private static boolean fits(char c, ThaiLetter kind, char last, int rank) {
        return switch (kind) {
            case CONSONANT -> true;
            case DIGIT -> false;
            case LEADING_VOWEL -> c != last;
            case FOLLOWING_VOWEL -> c != last && last != ' ' && last != ThaiLetter.NIKHAHIT;
            default -> rank != NO_BASE && kind.ordinal() > rank;
        };
    }

    /** A following vowel without a consonant stays without one: a mark after it has no base either. */
    private static int rankAfter(ThaiLetter kind, int rank) {
        return switch (kind) {
            case CONSONANT -> kind.ordinal();
            case PHINTHU, VOWEL_MARK, TONE, SIGN -> kind.ordinal();
            case FOLLOWING_VOWEL -> rank == NO_BASE ? NO_BASE : kind.ordinal();
            default -> NO_BASE;
        };
    }
}
