package org.bringback.intake;

import org.bringback.notice.Mask;

/** What of a cell may stand in a notice. */
final class Shown {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TEXT = 900;
    /** A word of a code list has no such run of digits; an ID or a telephone number has. */
    private static final int PERSONAL_DIGITS = 6;

    private Shown() {}

    /** A cell that holds a person's data: its shape only. */
    static String personal(String cell) {
        return printable(Mask.shape(cell));
    }

    /** A word of a code list, unless it is long or looks like a person's number, as in a row whose cells moved. */
    static String word(String cell) {
        long digits = cell.chars().filter(Character::isDigit).count();
        return digits >= PERSONAL_DIGITS || cell.length() > LONGEST_WORD ? personal(cell) : printable(cell);
    }

    /** Words of the toolkit or headers of the file. */
    static String text(String text) {
        return printable(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
