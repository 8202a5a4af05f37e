package org.bringback.linkage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A date as eight digits, year first, even where it is no day of any calendar: a typing mistake in a date must stay
 * comparable with the right one. Unknown parts are zeros.
 */
public final class DateDigits {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What stands between the parts of a date, and the letter between a date and its time. */
    private static final String BETWEEN = "[^\\p{L}\\p{M}\\p{Nd}]+|(?<=\\d)t(?=\\d)";

    private DateDigits() {}

    /**
     * Reads a date; empty when there is none to be read.
     *
     * @param monthFirst how {@code 03/04/1999} is meant
     */
    public static String digits(String raw, boolean monthFirst) {
        List<String> parts = parts(raw);
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> ofOne(parts.get(0));
            case 2 -> ofTwo(parts.get(0), parts.get(1));
            default -> ofThree(parts.get(0), parts.get(1), parts.get(2), monthFirst);
        };
    }

    private static List<String> parts(String raw) {
        List<String> parts = new ArrayList<>();
        for (String part : raw.toLowerCase(Locale.ROOT).split(BETWEEN, 0)) {
            String plain = part.length() >= 3 && MONTHS.contains(part.substring(0, 3))
                    ? monthNumber(part)
                    : TextNormaliser.digits(part);
            if (!plain.isEmpty() && parts.size() < 3) {
                parts.add(plain);
            }
        }
        return parts;
    }

    private static String monthNumber(String word) {
        return two(Integer.toString(MONTHS.indexOf(word.substring(0, 3)) + 1));
    }

    private static String ofOne(String only) {
        return switch (only.length()) {
            case 8 -> only;
            case 7 -> "0" + only;
            case 6 -> only + "00";
            case 4 -> only + "0000";
            default -> "";
        };
    }

    private static String ofTwo(String first, String second) {
        boolean yearFirst = first.length() == 4;
        String year = yearFirst ? first : second;
        return year.length() == 4 ? year + two(yearFirst ? second : first) + "00" : "";
    }

    private static String ofThree(String first, String second, String third, boolean monthFirst) {
        if (first.length() >= 3) {
            return year(first) + two(second) + two(third);
        }
        String day = monthFirst ? second : first;
        String month = monthFirst ? first : second;
        return year(third) + two(month) + two(day);
    }

    /** Two digits are taken as a year of the last hundred, the century being of no matter to a comparison. */
    private static String year(String digits) {
        String four = "0000" + (digits.length() <= 2 ? "19" + two(digits) : digits);
        return four.substring(four.length() - 4);
    }

    /** Whether two different numbers of eight digits have one other digit, or two neighbours swapped. */
    public static boolean isOneSlip(int one, int other) {
        int a = one;
        int b = other;
        while (a % 10 == b % 10) {
            a /= 10;
            b /= 10;
        }
        // all behind the first digit that differs is the same; so must be all before it, or before the two that are
        // swapped
        boolean swapped = a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10;
        return a / 10 == b / 10 || swapped && a / 100 == b / 100;
    }

    private static String two(String digits) {
        String padded = "00" + digits;
        return padded.substring(padded.length() - 2);
    }
}
