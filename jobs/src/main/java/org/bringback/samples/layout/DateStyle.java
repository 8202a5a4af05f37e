package org.bringback.samples.layout;

import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.WrittenDate;

/** The ways in which the offices write dates. */
public enum DateStyle {
    /** {@code 15/06/2553} */
    SLASHES,
    /** {@code 15/06/53} */
    SHORT,
    /** {@code 15 มิ.ย. 2553} */
    ABBREVIATED_MONTH,
    /** {@code 15 มิถุนายน พ.ศ. 2553} */
    WORDS,
    /** {@code 15 มิถุนายน 2553} */
    HEADING,
    /** {@code ๑๕/๐๖/๒๕๕๓} */
    THAI_DIGITS,
    /** {@code 2010-06-15} */
    ISO;

    public String format(WrittenDate date, ReferenceTables reference) {
        if (date.form() == WrittenDate.Form.YEAR) {
            return yearOnly(date);
        }
        ReferenceTables.Month month = reference.months().get(date.month() - 1);
        return switch (this) {
            case SLASHES -> slashes(date);
            case SHORT -> shortYear(date);
            case ABBREVIATED_MONTH -> date.day() + " " + month.abbreviation() + " " + date.buddhistYear();
            case WORDS -> date.day() + " " + month.name() + " พ.ศ. " + date.buddhistYear();
            case HEADING -> date.day() + " " + month.name() + " " + date.buddhistYear();
            case THAI_DIGITS -> thaiDigits(slashes(date));
            case ISO -> date.commonYear() + "-" + two(date.month()) + "-" + two(date.day());
        };
    }

    private String yearOnly(WrittenDate date) {
        String year = String.valueOf(this == ISO ? date.commonYear() : date.buddhistYear());
        return this == THAI_DIGITS ? thaiDigits(year) : year;
    }

    private static String slashes(WrittenDate date) {
        return two(date.day()) + "/" + two(date.month()) + "/" + date.buddhistYear();
    }

    /** A year of the other era cannot be told in two digits and is written in full. */
    private static String shortYear(WrittenDate date) {
        boolean other = date.form() == WrittenDate.Form.OTHER_ERA;
        return other ? slashes(date) : two(date.day()) + "/" + two(date.month()) + "/" + two(date.buddhistYear() % 100);
    }

    private static String two(int number) {
        return Integer.toString(100 + number).substring(1);
    }

    private static String thaiDigits(String text) {
        StringBuilder thai = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            thai.append(c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : c);
        }
        return thai.toString();
    }
}
