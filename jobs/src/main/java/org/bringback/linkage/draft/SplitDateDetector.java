package org.bringback.linkage.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.linkage.model.ComparisonField;

/** Finds a date that was split into three columns: a year, a month and a day of one thing. */
final class SplitDateDetector {
    private static final Set<String> YEAR = Set.of("year", "yy", "yyyy", "by", "yob", "byear", "birthyear", "ปี");
    private static final Set<String> MONTH = Set.of("month", "mm", "bm", "mob", "bmonth", "birthmonth", "เดือน");
    private static final Set<String> DAY = Set.of("day", "dd", "bd", "dayob", "bday", "birthday", "วัน");

    private SplitDateDetector() {}

    static Optional<DraftField> of(List<ColumnProfile> columns) {
        Optional<ColumnProfile> year = find(columns, YEAR, 1000, 2700);
        Optional<ColumnProfile> month = find(columns, MONTH, 1, 12);
        Optional<ColumnProfile> day = find(columns, DAY, 1, 31);
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts =
                List.of(year.get().column(), month.get().column(), day.get().column());
        ComparisonField field = new ComparisonField(String.join("_", parts), parts, FieldKind.DATE.comparator(), true);
        return Optional.of(new DraftField(field, FieldKind.DATE, year.get().fill()));
    }

    private static Optional<ColumnProfile> find(List<ColumnProfile> columns, Set<String> words, int low, int high) {
        return columns.stream()
                .filter(column -> column.has(words))
                .filter(column -> isPart(column, low, high))
                .findFirst();
    }

    /** Old registers write zeros where nothing but the year is known. */
    private static boolean isPart(ColumnProfile column, int low, int high) {
        double known = column.shareOfRows(value -> isWithin(value, low, high));
        return known >= 0.5 && known + column.shareOfRows(value -> value.matches("0{1,4}")) >= 0.9;
    }

    private static boolean isWithin(String value, int low, int high) {
        if (!value.matches("\\d{1,4}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= low && number <= high;
    }
}
