package org.bringback.render.text;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportColumn;

/**
 * What a column measures, and on which day: a column of another day than its report has the day in its id,
 * {@code cases_day_2022_09_23}.
 */
record ObservedDay(String measure, LocalDate day) {

    private static final Pattern OWN_DAY = Pattern.compile("(?:(.+)_)?day_([0-9]{4}_[0-9]{2}_[0-9]{2})");

    static ObservedDay of(Report report, ReportColumn column) {
        Matcher own = OWN_DAY.matcher(column.id());
        if (!own.matches()) {
            return new ObservedDay(column.id(), report.asOf());
        }
        String measure = own.group(1) == null ? "actual" : own.group(1);
        return new ObservedDay(measure, LocalDate.parse(own.group(2).replace('_', '-')));
    }
}
