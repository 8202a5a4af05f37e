package org.bringback.notice;

/**
 * What of a cell may stand in a notice. Where the cells of a row have moved, any column holds names: a cell that is no
 * known word is shown by its shape, and whoever may see it finds it by file, sheet, row and column.
 */
public final class CellExcerpt {

    private static final int MAX_TEXT_LENGTH = 900;

    private CellExcerpt() {}

    /** A cell that may hold a person's data: its shape only. */
    public static String personal(String cell) {
        return printable(Mask.shape(cell));
    }

    /** Words that the toolkit or its configuration knows. */
    public static String text(String text) {
        return printable(text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH) + "…");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
