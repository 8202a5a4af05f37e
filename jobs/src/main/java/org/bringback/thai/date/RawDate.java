package org.bringback.thai.date;

/**
 * The numbers of a date as they were written, before anything is believed about them.
 *
 * @param day 0 where the text has none or says 00
 * @param month likewise
 * @param yearDigits with how many digits the year was written
 */
record RawDate(int day, int month, int year, int yearDigits, Era era) {

    boolean isAllZero() {
        return day == 0 && month == 0 && year == 0;
    }
}
