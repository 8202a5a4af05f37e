package org.bringback.linkage.comparison;

import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.DateDigits;

/**
 * A date, by the mistakes people make with dates: one digit wrong or two swapped, day and month exchanged, one part
 * wrong altogether, the year counted in the other era, or only the year known.
 */
public final class DateComparator implements FieldComparator {
    private static final int ERA = 543;
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.82),
            new ComparisonLevel("one slip", 0.05),
            new ComparisonLevel("day and month swapped", 0.01),
            new ComparisonLevel("one part differs", 0.04),
            new ComparisonLevel("year known", 0.02),
            new ComparisonLevel("near", 0.02),
            new ComparisonLevel("different", 0.04));

    private final boolean monthFirst;
    private final boolean januaryFirstIsYearOnly;

    /**
     * @param monthFirst how {@code 03/04/1999} is meant
     * @param januaryFirstIsYearOnly whether 1 January stands for an unknown day of the year
     */
    public DateComparator(boolean monthFirst, boolean januaryFirstIsYearOnly) {
        this.monthFirst = monthFirst;
        this.januaryFirstIsYearOnly = januaryFirstIsYearOnly;
    }

    @Override
    public String separator() {
        return "-";
    }

    @Override
    public String normalise(String raw) {
        String digits = DateDigits.digits(raw, monthFirst);
        if (digits.isEmpty()) {
            return digits;
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        String common = inCommonEra(year) + digits.substring(4);
        return januaryFirstIsYearOnly && common.endsWith("0101") ? common.substring(0, 4) + "0000" : common;
    }

    /** A Buddhist year is the same year, and so is one from which 543 was taken twice. */
    private static String inCommonEra(int year) {
        int common = year >= 2400 && year < 2700 ? year - ERA : year >= 1350 && year < 1500 ? year + ERA : year;
        String digits = "000" + common;
        return digits.substring(digits.length() - 4);
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        int[] dates = new int[normalised.size()];
        for (int code = 1; code < dates.length; code++) {
            dates[code] = Integer.parseInt(normalised.value(code));
        }
        return (left, right) -> level(dates[left], dates[right]);
    }

    private static int level(int a, int b) {
        if (a % 100 == 0 || b % 100 == 0) {
            return ofImprecise(a, b);
        }
        if (a == b) {
            return 1;
        }
        return DateDigits.isOneSlip(a, b) ? 2 : ofDays(a, b);
    }

    private static int ofImprecise(int a, int b) {
        boolean year = a / 10_000 == b / 10_000;
        boolean month = a / 100 == b / 100 || a / 100 % 100 == 0 || b / 100 % 100 == 0;
        return year && month ? 5 : Math.abs(a / 10_000 - b / 10_000) <= 1 ? 6 : 7;
    }

    private static int ofDays(int a, int b) {
        boolean sameYear = a / 10_000 == b / 10_000;
        boolean sameMonth = a / 100 % 100 == b / 100 % 100;
        boolean sameDay = a % 100 == b % 100;
        if (sameYear && a % 100 == b / 100 % 100 && b % 100 == a / 100 % 100) {
            return 3;
        }
        int same = (sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0);
        if (same == 2 || sameMonth && sameDay) {
            return 4;
        }
        return sameYear ? 6 : 7;
    }
}
