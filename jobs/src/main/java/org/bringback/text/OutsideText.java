package org.bringback.text;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Text from outside, such as file names and messages of libraries, on its way to a terminal, a log or cron's mail. A
 * terminal obeys control characters, a log takes a line end for a new entry, and some characters turn the order of
 * others round: all of these are shown by their numbers.
 */
public final class OutsideText {

    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}./_+@:,=-]+");

    /** A citizen's number of 13 digits or a telephone's of nine or ten, as people write them. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile(
            "(?<!\\d)(?:\\d[ -]?\\d{4}[ -]?\\d{5}[ -]?\\d{2}[ -]?\\d|0\\d{1,2}[ -]?\\d{3}[ -]?\\d{3,4})(?!\\d)");

    private OutsideText() {}

    /** On one line, each character that is not for eyes as {@code \}{@code u} and four digits, as JSON writes it. */
    public static String oneLine(String text) {
        return escaped(text, false);
    }

    /** Keeps line ends, tabs and the carriage return with which a bar is drawn again. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    /** A path as a shell reads it, for a command that somebody copies: in quotes where it needs them. */
    public static String shellWord(Path path) {
        String text = path.toString();
        return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** With an ellipsis for each number that may be a person's: somebody may have put one into a file's name. */
    public static String masked(String text) {
        return NUMBER_OF_A_PERSON.matcher(text).replaceAll("…");
    }

    private static String escaped(String text, boolean keepsLayout) {
        int first = 0;
        while (first < text.length() && isShown(text.charAt(first), keepsLayout)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isShown(c, keepsLayout)) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isShown(char c, boolean keepsLayout) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return keepsLayout;
        }
        return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && !turnsOrder(c) && c != '\uFEFF';
    }

    /** Marks, embeddings, overrides and isolates of the bidirectional algorithm. */
    private static boolean turnsOrder(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}
