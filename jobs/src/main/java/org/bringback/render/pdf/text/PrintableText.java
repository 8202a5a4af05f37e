package org.bringback.render.pdf.text;

import java.awt.Font;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes a text fit for printing: composed (NFC), tabs as spaces, no invisible characters, and a lozenge for each
 * character the font lacks, which would vanish without a word otherwise. Remembers what was replaced.
 */
public final class PrintableText {

    private static final int REPLACEMENT = '\u25CA';
    private static final Pattern SPACE_AFTER_NUMBER = Pattern.compile("(?<=[0-9]) (?=\\p{L})");

    /** A space at which no line ends; the PDF exporter writes it as a plain one. */
    public static final char FIRM_SPACE = '\u00A0';

    private final Font font;
    private final NavigableSet<String> missing = new TreeSet<>();

    public PrintableText(Font font) {
        this.font = font;
    }

    /** Code points without a glyph, such as {@code U+1F600}. */
    NavigableSet<String> missing() {
        return Collections.unmodifiableNavigableSet(missing);
    }

    String clean(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** A sentence: besides, a number stays on the line of the word after it, which is mostly its unit. */
    String prose(String text) {
        return SPACE_AFTER_NUMBER.matcher(clean(text)).replaceAll(String.valueOf(FIRM_SPACE));
    }

    private void append(StringBuilder out, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            out.append(' ');
        } else if (Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL) {
            return;
        } else if (Character.getType(c) != Character.PRIVATE_USE && font.canDisplay(c)) {
            out.appendCodePoint(c);
        } else {
            missing.add(String.format(Locale.ROOT, "U+%04X", c));
            out.appendCodePoint(REPLACEMENT);
        }
    }
}
