package org.bringback.thai.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.bringback.thai.ThaiText;
import org.bringback.thai.date.DateReading.Empty;
import org.bringback.thai.date.DateReading.Read;
import org.bringback.thai.date.DateReading.Unreadable;

/**
 * Dates as Thai offices write them, in and out.
 *
 * <p>Read are day/month/year (always in this order) with {@code / - .} or a blank between, year-month-day when the year
 * comes first, Thai and English months in any usual form, Thai digits, {@code วันที่} and {@code พ.ศ.} words, month or
 * year alone, and {@code 00} for an unknown day or month. A year from 2400 on is Buddhist (BE = CE + 543), 1000 to 2100
 * is common, two digits are Buddhist. A time of day behind the date is ignored. Numbers of spreadsheets are not dates.
 *
 * <p>29 February is checked in the common year. Before 1941 the Thai year began in April; registers print those dates
 * converted, so 543 is taken off there as well.
 */
public final class ThaiDates {
    private static final DateReading EMPTY = new Empty();
    private static final DateReading BAD = new Unreadable(NoticeCode.BAD_DATE);
    private static final DateReading FUTURE = new Unreadable(NoticeCode.DATE_IN_FUTURE);
    private static final DateReading EARLY = new Unreadable(NoticeCode.DATE_TOO_EARLY);

    private ThaiDates() {}

    public static DateReading read(String text, DateRules rules) {
        Optional<RawDate> numeric = NumericDate.parse(text);
        if (numeric.isPresent()) {
            return judged(numeric.get(), rules);
        }
        return ThaiText.isNothing(text)
                ? EMPTY
                : TextualDate.parse(text).map(raw -> judged(raw, rules)).orElse(BAD);
    }

    /** {@code 23 กันยายน 2565}. */
    public static String inThai(LocalDate date) {
        return written(date, MonthNames.name(date.getMonthValue()).thai(), YearConverter.BUDDHIST_OFFSET);
    }

    /** {@code 23 September 2022}. */
    public static String inEnglish(LocalDate date) {
        return written(date, MonthNames.name(date.getMonthValue()).english(), 0);
    }

    /** The same with month names of the caller's: the year is of the Buddhist era in Thai. */
    public static BilingualText written(LocalDate date, BilingualText month) {
        return new BilingualText(
                written(date, month.thai(), YearConverter.BUDDHIST_OFFSET), written(date, month.english(), 0));
    }

    private static String written(LocalDate date, String month, int offset) {
        return date.getDayOfMonth() + " " + month + " " + (date.getYear() + offset);
    }

    private static DateReading judged(RawDate raw, DateRules rules) {
        if (raw.isAllZero()) {
            return EMPTY;
        }
        int year = YearConverter.toCommonEra(raw, rules);
        if (year == YearConverter.UNREADABLE || !isPossible(raw, year)) {
            return BAD;
        }
        LocalDate first = LocalDate.of(year, Math.max(1, raw.month()), Math.max(1, raw.day()));
        if (first.isBefore(rules.earliest())) {
            return EARLY;
        }
        return first.isAfter(rules.asOf()) ? FUTURE : new Read(new PartialDate(first, precision(raw)));
    }

    /** A day without a month says nothing, so it is taken for a slip. */
    private static boolean isPossible(RawDate raw, int year) {
        if (raw.month() == 0) {
            return raw.day() == 0;
        }
        return raw.month() <= 12
                && (raw.day() <= 28 || YearMonth.of(year, raw.month()).isValidDay(raw.day()));
    }

    private static Precision precision(RawDate raw) {
        if (raw.month() == 0) {
            return Precision.YEAR;
        }
        return raw.day() == 0 ? Precision.MONTH : Precision.DAY;
    }
}
