package org.bringback.linkage.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The forms in which texts are compared. */
public final class TextNormaliser {
    /** What people type into a cell to say that they have nothing to say. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "n/a", "na", "nan", "null", "none", "nil", "unknown", "?", ".", "ไม่ทราบ", "ไม่มี");

    private TextNormaliser() {}

    /** Small letters, composed, single spaces; empty for the words that mean nothing. */
    public static String words(String raw) {
        if (isSmall(raw)) {
            return NOTHING.contains(raw) ? "" : raw;
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(text.length());
        if (!NOTHING.contains(text.strip())) {
            text.codePoints().forEach(point -> append(plain, point));
        }
        return plain.toString().strip();
    }

    /** Whether a text is nothing but small Latin letters and digits, and so in the form already. */
    private static boolean isSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder plain, int point) {
        if (isPartOfWord(point)) {
            plain.appendCodePoint(point);
        } else if (point != '\'' && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static boolean isPartOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** As {@link #words}, without the spaces: a space is the cheapest of all mistakes. */
    public static String letters(String raw) {
        return words(raw).replace(" ", "");
    }

    /** Digits only. */
    public static String digits(String raw) {
        if (!raw.isEmpty() && raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return raw;
        }
        StringBuilder digits = new StringBuilder();
        raw.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }
}
