package org.bringback.thai;

/** One consonant and everything written on or after it, collected in any order and written in the right one. */
final class Syllable {
    private char base;
    private char tone;
    private boolean open;
    private final StringBuilder below = new StringBuilder();
    private final StringBuilder vowels = new StringBuilder();
    private final StringBuilder signs = new StringBuilder();
    private final StringBuilder following = new StringBuilder();

    /** Whether a consonant stands ready to carry marks. */
    boolean isOpen() {
        return open;
    }

    void start(char consonant) {
        base = consonant;
        open = true;
    }

    /** Takes a mark or a following vowel; a repeated one counts once and of two tones the last one typed. */
    void add(char c, ThaiLetter kind) {
        switch (kind) {
            case PHINTHU -> once(below, c);
            case VOWEL_MARK -> once(vowels, c);
            case TONE -> tone = c;
            case SIGN -> once(signs, c);
            default -> following.append(c);
        }
    }

    /** Writes the syllable and forgets it. */
    void flush(StringBuilder out) {
        if (!open) {
            return;
        }
        joinNikhahitAndAa();
        out.append(base).append(below).append(vowels);
        if (tone != 0) {
            out.append(tone);
        }
        out.append(signs);
        writeFollowing(out);
        clear();
    }

    private void joinNikhahitAndAa() {
        int nikhahit = signs.indexOf(String.valueOf(ThaiLetter.NIKHAHIT));
        if (nikhahit < 0 || following.isEmpty()) {
            return;
        }
        char first = following.charAt(0);
        if (first == ThaiLetter.AA || first == ThaiLetter.AM) {
            signs.deleteCharAt(nikhahit);
            following.setCharAt(0, ThaiLetter.AM);
        }
    }

    private void writeFollowing(StringBuilder out) {
        for (int i = 0; i < following.length(); i++) {
            if (i == 0 || following.charAt(i) != following.charAt(i - 1)) {
                out.append(following.charAt(i));
            }
        }
    }

    private void clear() {
        open = false;
        tone = 0;
        below.setLength(0);
        vowels.setLength(0);
        signs.setLength(0);
        following.setLength(0);
    }

    private static void once(StringBuilder marks, char c) {
        if (marks.indexOf(String.valueOf(c)) < 0) {
            marks.append(c);
        }
    }
}
