package org.bringback.render.pdf.text;

import java.util.Locale;
import java.util.OptionalLong;

/** How figures are written: thousands with commas, a dash for what has no value, a change with symbol and sign. */
public final class FigureFormat {

    public static final String NONE = "\u2013";
    private static final String MINUS = "\u2212";

    private FigureFormat() {}

    public static String count(long persons) {
        return String.format(Locale.ROOT, "%,d", persons);
    }

    static String change(OptionalLong change) {
        if (change.isEmpty()) {
            return NONE;
        }
        long persons = change.getAsLong();
        if (persons > 0) {
            return "▲ +" + count(persons);
        }
        return persons < 0 ? "▼ " + count(persons).replace("-", MINUS) : "0";
    }
}
