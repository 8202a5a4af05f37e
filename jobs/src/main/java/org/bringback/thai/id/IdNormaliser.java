package org.bringback.thai.id;

import java.util.Locale;
import org.bringback.thai.ThaiNormaliser;
import org.bringback.thai.ThaiText;

/** Undoes what hands and spreadsheets do to a number on its way into a cell. */
final class IdNormaliser {
    /** Hyphens and dashes, all kinds of apostrophe and quote, the {@code =} of {@code ="123"}. */
    private static final String SEPARATORS =
            "-\u2010\u2011\u2012\u2013\u2014\u2212'\u2018\u2019\u00B4`\"\u201C\u201D=_";

    private IdNormaliser() {}

    static String withoutSeparators(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = ThaiText.digit(cell.charAt(i));
            if (!ThaiNormaliser.isSpace(c) && !ThaiNormaliser.isZeroWidth(c) && SEPARATORS.indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return withoutDecimals(kept.toString());
    }

    /** Letters that look like digits become digits: no letter code begins with O, I or l. */
    static String asMeant(String typed) {
        char[] chars = typed.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = meant(chars[i], i);
        }
        return new String(chars).toUpperCase(Locale.ROOT);
    }

    private static char meant(char c, int index) {
        return switch (c) {
            case 'O', 'o' -> '0';
            case 'I', 'i', 'l', '|' -> '1';
            case 'L' -> index == 0 ? c : '1';
            case 'ก' -> index == 0 ? 'G' : c;
            default -> c;
        };
    }

    /** A number cell read as text may end in {@code .0}. */
    private static String withoutDecimals(String typed) {
        return typed.endsWith(".0") ? typed.substring(0, typed.length() - 2) : typed;
    }
}
