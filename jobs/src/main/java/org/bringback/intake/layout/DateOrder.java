package org.bringback.intake.layout;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.notice.NoticeCode;
import org.bringback.thai.ThaiText;

/**
 * What the dates of one column say of its order. A date whose two first numbers are at most 12 can be read in two ways, so
 * only the others tell. Nothing is guessed: where they say that dates would be read wrongly, the file goes back.
 */
final class DateOrder {

    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;
    /** One may be a slip, and costs its row. */
    private static final int TELLING = 2;
    /** So many dates with the month first weigh more than one that is sure: that one may be the slip. */
    private static final int OUTWEIGH = 10;
    /** That so many different days are all from 2 to 12 is no chance: one in a hundred thousand. */
    private static final int BY_NO_CHANCE = 12;
    /** That of 20 different days those 8 are texts that are above 12, and no other, is none either: as seldom. */
    private static final int TEXTS_BY_NO_CHANCE = 8;

    private static final Pattern TYPED =
            Pattern.compile("([0-9]{1,2})\\s*[/.-]\\s*([0-9]{1,2})\\s*[/.-]\\s*[0-9]{2,4}(\\D.*)?");
    /** As cells come that a spreadsheet took for dates. */
    private static final Pattern CONVERTED = Pattern.compile("([0-9]{4}-[0-9]{2}-([0-9]{2}))(\\D.*)?");

    /** How long the year of such a cell is, and where its day begins. */
    private static final int YEAR = 4;

    private static final int DAY = 8;

    private static final Pattern NAMED_MONTH = Pattern.compile("[0-9]{1,2}[\\s/.-]*\\p{L}.*[0-9]{2,4}.*");

    private int dayFirst;
    private int monthFirst;
    private int eitherWay;
    private int namedMonth;
    private int converted;
    private int convertedHigh;
    private final Set<String> convertedLow = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    /** Whether this is the first date of the column whose month stands before the day. */
    boolean add(String cell) {
        String text = ThaiText.digits(cell).strip();
        if (isPlain(text)) {
            addConverted(text, Integer.parseInt(text, DAY, text.length(), 10));
            return false;
        }
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return addTyped(text, Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)));
        }
        Matcher date = CONVERTED.matcher(text);
        if (date.matches()) {
            addConverted(date.group(1), Integer.parseInt(date.group(2)));
        } else if (NAMED_MONTH.matcher(text).matches()) {
            namedMonth++;
        }
        return false;
    }

    /** Whether it is a date as registers of millions have it, seen without a pattern. */
    private static boolean isPlain(String text) {
        if (text.length() != DAY + 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (i == YEAR || i == DAY - 1 ? text.charAt(i) != '-' : !digit) {
                return false;
            }
        }
        return true;
    }

    /** Of births on the first nothing can be told: it stands for a day that nobody knows. */
    private void addConverted(String date, int day) {
        converted++;
        if (day > MONTHS) {
            convertedHigh++;
        }
        if (day > 1 && day <= MONTHS && convertedLow.size() < BY_NO_CHANCE) {
            convertedLow.add(date);
        }
    }

    private boolean addTyped(String text, int first, int second) {
        if (first <= MONTHS && second <= MONTHS) {
            eitherWay++;
        } else if (first <= MONTHS && second <= LONGEST_MONTH) {
            monthFirst++;
            return monthFirst == 1;
        } else if (second <= MONTHS && first <= LONGEST_MONTH) {
            dayFirst++;
            if (texts.size() < TEXTS_BY_NO_CHANCE) {
                texts.add(text);
            }
        }
        return false;
    }

    /**
     * What is wrong with the column.
     *
     * @param workbook whether its cells may be dates of a spreadsheet program
     * @param births whether its days are those of births: others are all early in their months where an office works so,
     *     and more has to tell
     */
    Optional<NoticeCode> problem(boolean workbook, boolean births) {
        if (monthFirst >= TELLING && monthFirst >= OUTWEIGH * sure(workbook)) {
            return Optional.of(NoticeCode.MONTH_FIRST_COLUMN);
        }
        return workbook && isHalfConverted(births) ? Optional.of(NoticeCode.DATES_HALF_CONVERTED) : Optional.empty();
    }

    /** Dates that can be read in one way only; one that a spreadsheet made may be swapped where its day is at most 12. */
    private int sure(boolean workbook) {
        return dayFirst + namedMonth + (workbook ? convertedHigh : converted);
    }

    /**
     * A program with American settings makes dates of texts that it can read, their day and month swapped, and leaves texts
     * whose day is above 12.
     */
    private boolean isHalfConverted(boolean births) {
        return convertedLow.size() >= BY_NO_CHANCE
                && convertedHigh == 0
                && dayFirst >= TELLING
                && (births || texts.size() >= TEXTS_BY_NO_CHANCE)
                && eitherWay == 0
                && monthFirst == 0;
    }
}
