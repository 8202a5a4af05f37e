package org.bringback.linkage.draft;

import java.util.Set;
import java.util.regex.Pattern;
import org.bringback.linkage.text.DateDigits;

/** Guesses what a column holds: from the shape of its values first, from the words of its header where shapes leave it open. */
final class FieldKindDetector {
    private static final Set<String> GIVEN = Set.of(
            "given", "first", "forename", "fname", "firstname", "forenames", "christian", "middle", "mname", "ชื่อ");
    private static final Set<String> FAMILY =
            Set.of("family", "last", "surname", "lname", "lastname", "sname", "maiden", "นามสกุล", "สกุล");
    private static final Set<String> DATE = Set.of("dob", "date", "birth", "birthdate", "born", "birthday", "วันเกิด");
    private static final Set<String> PHONE =
            Set.of("phone", "tel", "telephone", "mobile", "cell", "fax", "โทรศัพท์", "โทร");
    private static final Set<String> NUMBER = Set.of("number", "no", "num", "house", "unit", "flat", "nr");
    private static final Set<String> QUANTITY =
            Set.of("price", "cost", "amount", "year", "age", "length", "weight", "salary");

    private static final Pattern DIGITS = Pattern.compile("[\\d .,()+/-]*\\d[\\d .,()+/-]*");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+[.,]\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("(1[6-9]|20)\\d\\d");
    private static final Pattern PARTED_DIGITS = Pattern.compile(".*\\d[ ()+/-]+\\d.*");
    private static final Pattern WITH_DIGIT = Pattern.compile("(?=.*\\d)[\\p{L}\\d/.-]+");
    private static final Pattern PARTED_DATE = Pattern.compile("\\D*\\d+\\D+\\w+\\D+\\d+.*");
    private static final Pattern JOINED_DATE = Pattern.compile("\\d{8}");

    private FieldKindDetector() {}

    static FieldKind of(ColumnProfile column) {
        if (column.isShare(0.5, value -> value.contains("@"))) {
            return FieldKind.EMAIL;
        }
        if (isDate(column)) {
            return monthComesFirst(column) ? FieldKind.DATE_MONTH_FIRST : FieldKind.DATE;
        }
        if (column.isShare(0.85, value -> DIGITS.matcher(value).matches())) {
            return ofDigits(column);
        }
        if (column.distinct() <= 60 && column.variety() < 0.05) {
            return FieldKind.CATEGORY;
        }
        return ofText(column);
    }

    private static FieldKind ofDigits(ColumnProfile column) {
        double length = column.mean(String::length);
        if (column.has(PHONE)) {
            return FieldKind.PHONE;
        }
        if (column.has(QUANTITY)
                || column.isShare(0.3, value -> DECIMAL.matcher(value).matches())) {
            return FieldKind.QUANTITY;
        }
        if (column.isShare(0.9, value -> YEAR.matcher(value).matches())) {
            return FieldKind.QUANTITY;
        }
        if (length >= 8
                && column.isShare(0.5, value -> PARTED_DIGITS.matcher(value).matches())) {
            return FieldKind.PHONE;
        }
        if (length >= 4 && !column.has(NUMBER)) {
            return FieldKind.CODE;
        }
        return column.distinct() <= 40 && column.variety() < 0.02 ? FieldKind.CATEGORY : FieldKind.NUMBER;
    }

    private static FieldKind ofText(ColumnProfile column) {
        double words = column.mean(value -> value.strip().split("[\\s,]+").length);
        if (column.isShare(0.6, value -> WITH_DIGIT.matcher(value).matches())) {
            return FieldKind.CODE;
        }
        if (words > 1.8 || column.mean(String::length) > 20) {
            return FieldKind.PHRASE;
        }
        if (column.has(FAMILY)) {
            return FieldKind.FAMILY_NAME;
        }
        return column.has(GIVEN) ? FieldKind.GIVEN_NAME : words > 1.3 ? FieldKind.PHRASE : FieldKind.NAME;
    }

    private static boolean isDate(ColumnProfile column) {
        // a header that says so needs half of the values: the others are written in words, or wrong
        return column.has(DATE)
                ? column.isShare(0.5, value -> isParted(value) || isJoined(value))
                : column.isShare(0.8, FieldKindDetector::isParted) || column.isShare(0.8, FieldKindDetector::isJoined);
    }

    private static boolean isParted(String value) {
        return PARTED_DATE.matcher(value).matches() && isPlausible(value);
    }

    private static boolean isJoined(String value) {
        return JOINED_DATE.matcher(value).matches() && isPlausible(value);
    }

    /** A year of the last four centuries or of the Buddhist era, and a month and day in either order. */
    private static boolean isPlausible(String value) {
        String digits = DateDigits.digits(value, false);
        if (digits.length() != 8) {
            return false;
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        boolean days = month <= 12 && day <= 31 || month <= 31 && day <= 12;
        return days && (year >= 1600 && year <= 2100 || year >= 2400 && year <= 2650);
    }

    private static boolean monthComesFirst(ColumnProfile column) {
        double months = column.share(value -> month(value, false) > 12);
        double swapped = column.share(value -> month(value, true) > 12);
        return months > swapped;
    }

    private static int month(String value, boolean monthFirst) {
        String digits = DateDigits.digits(value, monthFirst);
        return digits.length() == 8 ? Integer.parseInt(digits.substring(4, 6)) : 0;
    }
}
