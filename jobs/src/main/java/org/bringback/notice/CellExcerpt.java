package org.bringback.notice;

/** What of a cell may stand in a notice. */
public final class CellExcerpt {

    private static final int MAX_WORD_LENGTH = 60;
    private static final int MAX_TEXT_LENGTH = 900;
    /** A word of a code list has no such run of digits; an ID or a telephone number has. */
    private static final int PERSONAL_DIGITS = 6;

    private CellExcerpt() {}

    /** A cell that holds a person's data: its shape only. */
    public static String personal(String cell) {
        return printable(Mask.shape(cell));
    }

    /** A word of a code list, unless it is long or looks like a person's number, as in a row whose cells moved. */
    public static String word(String cell) {
        long digits = cell.chars().filter(Character::isDigit).count();
        return digits >= PERSONAL_DIGITS || cell.length() > MAX_WORD_LENGTH ? personal(cell) : printable(cell);
    }

    /** Words of the toolkit or headers of the file. */
    public static String text(String text) {
        return printable(text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH) + "…");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
