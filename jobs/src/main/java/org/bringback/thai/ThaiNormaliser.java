package org.bringback.thai;

/** One pass over a text that writes it with its Thai marks in order. Running it again changes nothing. */
public final class ThaiNormaliser {
    private final StringBuilder out;
    private final Syllable syllable = new Syllable();
    private boolean spacePending;

    ThaiNormaliser(int length) {
        this.out = new StringBuilder(length);
    }

    String normalise(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            take(raw.charAt(i));
        }
        syllable.flush(out);
        return out.toString();
    }

    private void take(char c) {
        if (isZeroWidth(c)) {
            return;
        }
        if (isSpace(c)) {
            spacePending = true;
            return;
        }
        ThaiLetter kind = ThaiLetter.of(c);
        if (kind.isMark() || kind == ThaiLetter.FOLLOWING_VOWEL) {
            attach(c, kind);
        } else {
            begin(c, kind);
        }
    }

    /** No Thai word begins with a mark or a following vowel, so a blank before one is a slip. */
    private void attach(char c, ThaiLetter kind) {
        if (syllable.isOpen()) {
            spacePending = false;
            syllable.add(c, kind);
        } else if (!kind.isMark()) {
            begin(c, kind);
        }
    }

    private void begin(char c, ThaiLetter kind) {
        syllable.flush(out);
        writeSpace();
        switch (kind) {
            case CONSONANT -> syllable.start(c);
            case LEADING_VOWEL -> leading(c);
            default -> out.append(ThaiText.digit(c));
        }
    }

    private void leading(char c) {
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        if (c == ThaiLetter.SARA_E && last == c) {
            out.setLength(out.length() - 1);
            leading(ThaiLetter.SARA_AE);
        } else if (c != last) {
            out.append(c);
        }
    }

    private void writeSpace() {
        if (spacePending && !out.isEmpty()) {
            out.append(' ');
        }
        spacePending = false;
    }

    public static boolean isSpace(char c) {
        return c == ' ' || c == '\u0085' || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    public static boolean isZeroWidth(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064');
    }
}
