package org.bringback.source.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a workbook as text: plain digits, or the date or time that a serial number stands for. */
final class CellNumber {

    private static final double EXACT = 1e15;
    private static final int SECONDS = 24 * 60 * 60;
    /** 31 December 9999, the last day a spreadsheet knows. */
    private static final int LAST_DAY = 2_958_465;
    /** The 29 February 1900 that spreadsheets believe in. */
    private static final int NO_SUCH_DAY = 60;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})?(?:T?(\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?");

    private CellNumber() {}

    /** All digits and never an exponent: {@code 1.1017000000010001E12} gives {@code 1101700000001}. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /**
     * The calendar date as it was typed, in ISO form; a year typed in the Buddhist era stays the year 2553. With a time of
     * day {@code 2010-06-15T08:15:00}; without a day {@code 08:15:00}. Plain digits when no date has that number.
     */
    static String date(double serial, boolean from1904) {
        long seconds = Math.round(serial * SECONDS);
        long day = Math.floorDiv(seconds, (long) SECONDS);
        long time = Math.floorMod(seconds, (long) SECONDS);
        if (!(serial >= 0) || day > LAST_DAY) {
            return plain(serial);
        }
        if (day == 0 && !from1904) {
            return time(time);
        }
        String date = from1904 ? LocalDate.of(1904, 1, 1).plusDays(day).toString() : since1900(day);
        return time == 0 ? date : date + "T" + time(time);
    }

    /**
     * A date or time that the workbook holds as a text by ISO 8601, in the form that {@link #date} gives; any other text
     * as it is.
     */
    static String iso(String text) {
        Matcher iso = ISO.matcher(text.strip());
        if (!iso.matches()) {
            return text;
        }
        String date = iso.group(1);
        String time = iso.group(2) == null ? "" : iso.group(2) + (iso.group(3) == null ? ":00" : iso.group(3));
        if (date == null || date.equals("1899-12-30") || date.equals("1899-12-31")) {
            return time.isEmpty() ? text : time;
        }
        return time.isEmpty() || time.equals("00:00:00") ? date : date + "T" + time;
    }

    private static String since1900(long day) {
        if (day == NO_SUCH_DAY) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, day < NO_SUCH_DAY ? 31 : 30).plusDays(day).toString();
    }

    private static String time(long secondOfDay) {
        LocalTime time = LocalTime.ofSecondOfDay(secondOfDay);
        return time.getSecond() == 0 ? time + ":00" : time.toString();
    }
}
