package org.bringback.render.workbook;

/** How wide a text is, in a workbook's unit: digits of the standard font. */
final class TextWidth {

    private static final int MIN = 8;
    private static final int MAX = 40;
    private static final int MARGIN = 2;

    private TextWidth() {}

    /** Thai marks above and below the line take no width of their own. */
    static int of(String text) {
        long wide = text.codePoints()
                .limit(MAX * 4L)
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
        return (int) Math.max(MIN, Math.min(MAX, wide + MARGIN));
    }
}
