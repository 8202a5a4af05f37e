package org.bringback.render;

import org.bringback.text.BilingualText;

/**
 * Text from data, fit for any format: one line, without control characters, halves of characters, and marks that turn
 * the direction of what stands beside it.
 */
public final class PlainText {

    private static final int NOT_A_CHARACTER = 0xFFFE;

    private PlainText() {}

    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    public static BilingualText of(BilingualText words) {
        return words.map(PlainText::of);
    }

    // nearly all texts
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) || isHarmful(c)) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\t') {
            out.append(' ');
        } else if (!isHarmful(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isHarmful(int c) {
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE
                || (c & NOT_A_CHARACTER) == NOT_A_CHARACTER
                || isBetween(c, 0x202A, 0x202E)
                || isBetween(c, 0x2066, 0x2069);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
