package org.bringback.render.workbook;

import java.util.regex.Pattern;

/** Makes texts fit into the cells of a workbook. */
final class CellText {

    /** The longest text a cell may hold. */
    private static final int MAX_CHARS = 32_767;

    /** Workbooks read {@code _x0041_} as an escaped A. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Cut where it is too long; what looks like an escape comes back as it is. */
    static String fit(String text) {
        String cut = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        return LIKE_AN_ESCAPE.matcher(cut).replaceAll("_x005F_");
    }
}
