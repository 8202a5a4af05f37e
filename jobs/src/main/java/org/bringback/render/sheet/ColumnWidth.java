package org.bringback.render.sheet;

/** How wide a text is, in a workbook's unit: digits of the standard font. */
final class ColumnWidth {

    private static final int LEAST = 8;
    private static final int MOST = 40;
    private static final int MARGIN = 2;

    private ColumnWidth() {}

    /** Thai marks above and below the line take no width of their own. */
    static int of(String text) {
        long wide = text.codePoints()
                .limit(MOST * 4L)
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
        return (int) Math.max(LEAST, Math.min(MOST, wide + MARGIN));
    }
}
