package org.bringback.thai.date;

/** Turns a year as written into a year of the common era. */
final class YearConverter {
    /** Answer for a year that can be read in no way. */
    static final int UNREADABLE = Integer.MIN_VALUE;

    static final int BUDDHIST_OFFSET = 543;
    private static final int FIRST_BUDDHIST = 2400;
    private static final int LAST_COMMON = 2100;
    private static final int CENTURY = 100;

    private YearConverter() {}

    static int toCommonEra(RawDate raw, DateRules rules) {
        return switch (raw.yearDigits()) {
            case 4 -> ofFourDigits(raw.year(), raw.era());
            case 2 -> raw.era() == Era.COMMON ? UNREADABLE : ofTwoDigits(raw.year(), rules);
            default -> UNREADABLE;
        };
    }

    private static int ofFourDigits(int year, Era era) {
        boolean buddhist = year >= FIRST_BUDDHIST;
        boolean common = year >= 1000 && year <= LAST_COMMON;
        return switch (era) {
            case BUDDHIST -> year > LAST_COMMON ? year - BUDDHIST_OFFSET : UNREADABLE;
            case COMMON -> common ? year : UNREADABLE;
            case UNSAID -> buddhist ? year - BUDDHIST_OFFSET : common ? year : UNREADABLE;
        };
    }

    private static int ofTwoDigits(int year, DateRules rules) {
        int now = rules.asOf().getYear() + BUDDHIST_OFFSET;
        return rules.twoDigitYears() == CenturyRule.NEAR_AS_OF ? nearest(year, now) : byAge(year, now, rules);
    }

    private static int nearest(int year, int now) {
        int latest = latestUpTo(now + CENTURY / 2 - 1, year);
        return latest - BUDDHIST_OFFSET;
    }

    private static int byAge(int year, int now, DateRules rules) {
        int latest = latestUpTo(now - rules.plausibleFromAge(), year);
        int oldest = now - rules.plausibleToAge();
        boolean onlyOne = latest - CENTURY < oldest;
        return latest >= oldest && onlyOne ? latest - BUDDHIST_OFFSET : UNREADABLE;
    }

    private static int latestUpTo(int limit, int lastTwoDigits) {
        return limit - Math.floorMod(limit - lastTwoDigits, CENTURY);
    }
}
