package org.bringback.thai.date;

import java.util.Optional;
import org.bringback.thai.ThaiText;

/** Dates of digits and single separators only; by far the most frequent kind, so read in one pass over the characters. */
final class NumericDate {
    private static final int MAX_PARTS = 3;
    private static final int YEAR_DIGITS = 4;

    private final int[] values = new int[MAX_PARTS];
    private final int[] digits = new int[MAX_PARTS];
    private int parts;
    private int minPartsForShortYear = MAX_PARTS;

    private NumericDate() {}

    static Optional<RawDate> parse(String text) {
        NumericDate date = new NumericDate();
        return date.scan(text) ? date.arranged() : Optional.empty();
    }

    /**
     * Arranges numbers found elsewhere in a text by the same rules.
     *
     * @param monthNamed whether the month stood there by its name, so that two digits beside it can only be a year
     */
    static Optional<RawDate> ofParts(Iterable<String> numbers, boolean monthNamed) {
        NumericDate date = new NumericDate();
        date.minPartsForShortYear = monthNamed ? 2 : MAX_PARTS;
        return date.scan(String.join("/", numbers)) ? date.arranged() : Optional.empty();
    }

    private boolean scan(String text) {
        boolean expectDigit = true;
        for (int i = 0; i < text.length(); i++) {
            char c = ThaiText.digit(text.charAt(i));
            if (c >= '0' && c <= '9') {
                if (expectDigit && ++parts > MAX_PARTS || !addDigit(c - '0')) {
                    return false;
                }
                expectDigit = false;
            } else if (expectDigit || !isSeparator(c)) {
                return false;
            } else {
                expectDigit = true;
            }
        }
        return !expectDigit;
    }

    private boolean addDigit(int digit) {
        int part = parts - 1;
        values[part] = values[part] * 10 + digit;
        return ++digits[part] <= YEAR_DIGITS;
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '-' || c == '.' || c == ' ';
    }

    private Optional<RawDate> arranged() {
        boolean yearFirst = digits[0] == YEAR_DIGITS;
        int year = yearFirst ? 0 : parts - 1;
        return hasOddWidths(year) ? Optional.empty() : Optional.of(arranged(year, yearFirst));
    }

    private RawDate arranged(int year, boolean yearFirst) {
        int day = parts == 3 ? values[yearFirst ? 2 : 0] : 0;
        int month = parts == 3 ? values[1] : parts == 2 ? values[yearFirst ? 1 : 0] : 0;
        return new RawDate(day, month, values[year], digits[year], Era.UNSAID);
    }

    /** Days and months have one or two digits; a year that has only two needs day and month beside it. */
    private boolean hasOddWidths(int year) {
        for (int i = 0; i < parts; i++) {
            if (i != year && digits[i] > 2) {
                return true;
            }
        }
        return digits[year] != YEAR_DIGITS && (digits[year] != 2 || parts < minPartsForShortYear);
    }
}
