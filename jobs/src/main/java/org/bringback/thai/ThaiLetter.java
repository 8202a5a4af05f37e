package org.bringback.thai;

/**
 * What a character does inside a Thai syllable. Marks stand in the order of the constants when they share a consonant;
 * that order is also the one in which NFC leaves them.
 */
public enum ThaiLetter {
    CONSONANT,
    /** U+0E3A, the dot below of Pali. */
    PHINTHU,
    /** Above and below vowels, mai han-akat and mai taikhu. */
    VOWEL_MARK,
    TONE,
    /** Thanthakhat, nikhahit, yamakkan. */
    SIGN,
    /** sara a, aa, am and lakkhangyao: written after the consonant, with a width of their own. */
    FOLLOWING_VOWEL,
    /** sara e, ae, o, ai: written before the consonant they are spoken after. */
    LEADING_VOWEL,
    DIGIT,
    OTHER;

    static final char AA = '\u0E32';
    static final char AM = '\u0E33';
    static final char SARA_E = '\u0E40';
    static final char SARA_AE = '\u0E41';
    public static final char THANTHAKHAT = '\u0E4C';
    static final char NIKHAHIT = '\u0E4D';
    static final char ZERO = '\u0E50';

    private static final char FIRST = '\u0E00';
    private static final char LAST = '\u0E7F';
    private static final ThaiLetter[] BLOCK = block();

    public static ThaiLetter of(char c) {
        return c >= FIRST && c <= LAST ? BLOCK[c - FIRST] : OTHER;
    }

    public static boolean isConsonant(char c) {
        return of(c) == CONSONANT;
    }

    public boolean isMark() {
        return this == PHINTHU || this == VOWEL_MARK || this == TONE || this == SIGN;
    }

    private static ThaiLetter[] block() {
        ThaiLetter[] block = new ThaiLetter[LAST - FIRST + 1];
        for (int i = 0; i < block.length; i++) {
            block[i] = kind((char) (FIRST + i));
        }
        return block;
    }

    private static ThaiLetter kind(char c) {
        if (c >= '\u0E01' && c <= '\u0E2E') {
            return CONSONANT;
        }
        return switch (c) {
            case '\u0E3A' -> PHINTHU;
            case '\u0E31', '\u0E34', '\u0E35', '\u0E36', '\u0E37', '\u0E38', '\u0E39', '\u0E47' -> VOWEL_MARK;
            case '\u0E48', '\u0E49', '\u0E4A', '\u0E4B' -> TONE;
            case THANTHAKHAT, NIKHAHIT, '\u0E4E' -> SIGN;
            case '\u0E30', AA, AM, '\u0E45' -> FOLLOWING_VOWEL;
            case SARA_E, SARA_AE, '\u0E42', '\u0E43', '\u0E44' -> LEADING_VOWEL;
            default -> c >= ZERO && c <= '\u0E59' ? DIGIT : OTHER;
        };
    }
}
