package org.bringback.table.report.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.Topic;
import org.bringback.text.BilingualText;

/**
 * One table of a report.
 *
 * @param topic what it shows; unique in its report, the same in every report that has such a table
 * @param stub heads the first column, which names the rows
 * @param reference with which {@code explain figure} finds the cases: a row's and a column's ids make it whole; empty
 *     where the figures count no cases
 * @param notes stand under the table
 */
public record ReportTable(
        Topic topic,
        BilingualText title,
        BilingualText stub,
        List<ReportColumn> columns,
        List<ReportRow> rows,
        Optional<String> reference,
        List<BilingualText> notes) {

    /** A status, everybody, or those who are not on the list. */
    private static final Pattern COUNTED = Pattern.compile(
            Arrays.stream(Status.values()).map(Status::name).collect(Collectors.joining("|")) + "|TOTAL|NOBODY");

    /** The end of a reference that stands for any row. */
    private static final Pattern LINE = Pattern.compile("/[^/]*=LINE$");

    private static final Pattern REVISION = Pattern.compile("^[^/]+/[^/]+/r([0-9]+)(?:/|$)");

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (ReportRow row : rows) {
            if (row.cells().size() != columns.size() || !names.add(row.id())) {
                throw new IllegalArgumentException("row " + row.id() + " of " + topic + " is wrong");
            }
        }
    }

    /** The cell of a row in the column of that id; empty where there is no such column. */
    public Optional<ReportCell> find(ReportRow row, String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).id().equals(column)) {
                return Optional.of(row.cells().get(index));
            }
        }
        return Optional.empty();
    }

    /** The cell of the row and the column of those ids; empty where there is no such one. */
    public Optional<ReportCell> find(String row, String column) {
        return rows.stream().filter(one -> one.id().equals(row)).findFirst().flatMap(one -> find(one, column));
    }

    /**
     * With which {@code explain figure} finds the cases of one cell; empty where it counts none, or more than one figure's,
     * or those of another day.
     */
    public Optional<String> reference(ReportRow row, ReportColumn column) {
        boolean status = topic.isStatus();
        String word = status ? row.id() : column.id().replace("_percent", "").toUpperCase(Locale.ROOT);
        boolean counted = column.unit() != Unit.CHANGE && !column.id().startsWith("against_");
        boolean named = COUNTED.matcher(word).matches() && row.weight() != ReportRow.Weight.MEMO;
        boolean whole = row.weight() == ReportRow.Weight.TOTAL;
        return reference
                .filter(any -> counted && named)
                .map(pattern -> pattern.replace("/STATUS", "/" + word))
                .map(pattern ->
                        whole ? LINE.matcher(pattern).replaceFirst("") : pattern.replaceFirst("LINE$", row.id()));
    }

    /** What is printed under the table, without places to fill in: {@code obec/2022-09-23/r1/sex}. */
    public Optional<String> number() {
        return reference.map(text -> text.replace("/STATUS", "").replaceFirst("=LINE$", ""));
    }

    /** The day of its figures, where they count cases. A breakdown may be older than its report. */
    public Optional<LocalDate> day() {
        return reference.map(text -> {
            int day = text.indexOf('/') + 1;
            return LocalDate.parse(text.substring(day, text.indexOf('/', day)));
        });
    }

    /** The revision of its figures, where they count cases. A breakdown may be of an earlier one than its report. */
    public OptionalInt revision() {
        Matcher found = REVISION.matcher(reference.orElse(""));
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** The row that adds up all others. */
    public Optional<ReportRow> total() {
        return rows.stream()
                .filter(row -> row.weight() == ReportRow.Weight.TOTAL)
                .findFirst();
    }
}
