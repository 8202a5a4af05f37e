package org.bringback.text;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from computing what a cell of a CSV file says: an apostrophe before whatever they would take for a
 * formula. Numbers stay as they are, with their signs.
 */
public final class FormulaGuard {

    /** Also the wide forms that a Thai or Japanese keyboard may give, and what stands before a sign unseen. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Cntrl}\uFEFF]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*(?:\\.[0-9]+)?%?");

    private FormulaGuard() {}

    public static String guarded(String cell) {
        boolean begins =
                !cell.isEmpty() && (cell.charAt(0) == '\t' || cell.charAt(0) == '\r' || cell.charAt(0) == '\n');
        return (begins || FORMULA.matcher(cell).matches())
                        && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}
