package org.bringback.cli.evaluate.people;

import java.time.LocalDate;
import java.util.List;

/** What clerks and spreadsheets make of dates of birth. Only a date that is still plain can be spoilt once more. */
final class BirthErrors {
    private static final int ERA = 543;
    private static final List<String> MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    private BirthErrors() {}

    /** Does one error to a row. Errors about other cells change nothing. */
    static void apply(PeopleError error, PersonRow row, Chance chance) {
        if (row.birth.length() != 10 || row.birth.charAt(4) != '-') {
            return;
        }
        int year = Integer.parseInt(row.birth.substring(0, 4));
        int month = Integer.parseInt(row.birth.substring(5, 7));
        int day = Integer.parseInt(row.birth.substring(8));
        switch (error) {
            case NO_BIRTH_DATE -> row.birth = "";
            case BIRTH_WRONG_PART -> row.birth = wrongPart(year, month, day, chance);
            case BIRTH_ON_FIRST_OF_JANUARY -> row.birth = year + "-01-01";
            case BIRTH_DAY_AND_MONTH_SWAPPED -> row.birth = day <= 12 ? date(year, day, month) : row.birth;
            case BIRTH_ERA_SHIFTED -> row.birth = date(year + (chance.happens(0.5) ? ERA : -ERA), month, day);
            case BIRTH_IN_WORDS -> row.birth = day + " " + MONTHS.get(month - 1) + " " + buddhist(year);
            case BIRTH_WITH_SHORT_YEAR -> {
                int shortYear = buddhist(year) % 100;
                row.birth = day + "/" + month + "/" + two(shortYear);
            }
            case BIRTH_WITH_SLASHES -> row.birth = two(day) + "/" + two(month) + "/" + buddhist(year);
            default -> {}
        }
    }

    private static int buddhist(int year) {
        return year < 2400 && year > 1500 ? year + ERA : year;
    }

    private static String wrongPart(int year, int month, int day, Chance chance) {
        return switch (chance.below(3)) {
            case 0 -> date(year + (chance.happens(0.5) ? 1 : -1), month, day);
            case 1 -> date(year, 1 + chance.below(12), Math.min(28, day));
            default -> LocalDate.of(year, month, 1 + chance.below(28)).toString();
        };
    }

    private static String date(int year, int month, int day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
