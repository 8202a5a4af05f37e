package org.bringback.linkage.text;

/**
 * Says from the bytes of a text that {@link TextNormaliser#words} would leave it as it is: small Latin letters, digits, Thai
 * and single spaces. Nearly every value is so, and there are millions. May say no for such a text, never yes for another.
 */
public final class WordForm {
    private static final int THAI = 0xE0;
    private static final int FIRST_HALF = 0xB8;
    private static final int SECOND_HALF = 0xB9;
    /** By symbol of the Thai block: how far behind its consonant a mark stands, 0 for letters, or that it is no word. */
    private static final byte[] CLASSES = classes();

    private static final byte NO_WORD = -1;
    /** The longest of the words that mean nothing takes as many bytes. */
    private static final int LONGEST_NOTHING = 21;

    private WordForm() {}

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (int symbol = 0; symbol < classes.length; symbol++) {
            boolean word = symbol >= 0x01 && symbol <= 0x3A
                    || symbol >= 0x40 && symbol <= 0x4E
                    || symbol >= 0x50 && symbol <= 0x59;
            boolean below = symbol == 0x38 || symbol == 0x39;
            boolean tone = symbol >= 0x48 && symbol <= 0x4B;
            classes[symbol] = !word ? NO_WORD : symbol == 0x3A ? 9 : below ? 103 : tone ? (byte) 107 : 0;
        }
        return classes;
    }

    /** Whether the text stays as it is; with spaces in it {@link TextNormaliser#letters} takes these out and no more. */
    public static boolean isWords(byte[] utf8, int from, int length) {
        int to = from + length;
        if (length == 0 || utf8[from] == ' ' || utf8[to - 1] == ' ' || mayMeanNothing(utf8, from, length)) {
            return false;
        }
        int last = 0;
        for (int at = from; at < to; at++) {
            int one = utf8[at] & 0xFF;
            if (one == THAI) {
                int kind = at + 2 < to ? classOf(utf8[at + 1] & 0xFF, utf8[at + 2]) : NO_WORD;
                // marks stand in one order only, the one that composing would bring them into
                if (kind == NO_WORD || kind != 0 && kind < last) {
                    return false;
                }
                last = kind;
                at += 2;
            } else {
                boolean letter = one >= 'a' && one <= 'z' || one >= '0' && one <= '9';
                if (!letter && (one != ' ' || utf8[at - 1] == ' ')) {
                    return false;
                }
                last = 0;
            }
        }
        return true;
    }

    /** Whether it also stays as it is as {@link TextNormaliser#letters}. */
    public static boolean isLetters(byte[] utf8, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (utf8[at] == ' ') {
                return false;
            }
        }
        return isWords(utf8, from, length);
    }

    private static int classOf(int second, int third) {
        boolean second63 = second == FIRST_HALF || second == SECOND_HALF;
        return second63 ? CLASSES[(second & 1) << 6 | third & 63] : NO_WORD;
    }

    /** Whether it begins as one of the words that mean nothing do. */
    private static boolean mayMeanNothing(byte[] utf8, int from, int length) {
        boolean latin = utf8[from] == 'n' || utf8[from] == 'u';
        boolean thai = length > 2 && utf8[from + 1] == (byte) SECOND_HALF && utf8[from + 2] == (byte) 0x84;
        return length <= LONGEST_NOTHING && (latin || thai);
    }
}
