package org.bringback.render.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;

/**
 * What a column measures, and on which day: a column of another day than its report has the day in its id,
 * {@code cases_day_2022_09_23}; a row may have a day of its own, or be called by it, {@code 2022-09-23}.
 */
record ObservedDay(String measure, LocalDate day) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OWN_DAY = Pattern.compile("(?:(.+)_)?day_([0-9]{4}_[0-9]{2}_[0-9]{2})");

    /** The day of a row that is about a day. */
    static Optional<LocalDate> of(ReportRow row) {
        return Optional.of(row.id()).filter(id -> DAY.matcher(id).matches()).map(LocalDate::parse);
    }

    static ObservedDay of(Report report, ReportRow row, ReportColumn column) {
        Matcher own = OWN_DAY.matcher(column.id());
        if (!own.matches()) {
            return new ObservedDay(column.id(), row.day().or(() -> of(row)).orElse(report.asOf()));
        }
        String measure = own.group(1) == null ? "actual" : own.group(1);
        return new ObservedDay(measure, LocalDate.parse(own.group(2).replace('_', '-')));
    }
}
