package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.BuddhistEra;

/**
 * Every cell of every report as a row, as RFC 4180 has it, in UTF-8 with a byte order mark, which spreadsheets need to
 * read Thai. A cell fills one of {@code value} (a number), {@code symbol}, {@code date}, or both texts. A text that a
 * spreadsheet would take for a formula begins with an apostrophe. {@code as_of} is the day of the figure, the earlier one too,
 * and {@code reference} finds the cases that it counts.
 *
 * <pre>
 * report,topic,line,…,column,…,unit,value,symbol,date,text_th,text_en,as_of,as_of_be,…,reference,synthetic
 * obec,status,NOT_FOUND,…,persons,…,persons,373,,,,,2022-09-23,2565-09-23,…,obec/2022-09-23/r1/NOT_FOUND,false
 * </pre>
 */
public final class ReportCsv {

    static final List<String> HEADER = List.of(
            "report",
            "topic",
            "line",
            "line_th",
            "line_en",
            "column",
            "column_th",
            "column_en",
            "unit",
            "value",
            "symbol",
            "date",
            "text_th",
            "text_en",
            "as_of",
            "as_of_be",
            "against",
            "against_be",
            "revision",
            "reference",
            "synthetic");

    private static final String BEGINS_FORMULAS = "=+-@";

    private ReportCsv() {}

    public static void write(List<Report> reports, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out);
        csv.row(HEADER);
        for (Report report : reports) {
            for (ReportTable table : report.tables()) {
                write(report, table, csv);
            }
        }
    }

    private static void write(Report report, ReportTable table, CsvWriter csv) throws IOException {
        Optional<LocalDate> before = Optional.empty();
        for (ReportRow line : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                List<String> row = new ArrayList<>(
                        List.of(report.id().fileStem(), table.topic().word()));
                addLine(row, line);
                addColumn(row, table.columns().get(column));
                addCell(row, line.cells().get(column));
                if (ObservedDay.of(line).isPresent()) {
                    boolean change = table.columns().get(column).unit() == Unit.CHANGE
                            && line.cells().get(column).number().isPresent();
                    addOwnDay(row, table, line, change ? before : Optional.empty());
                } else {
                    addReport(row, report, table, line, table.columns().get(column));
                }
                row.add(table.reference(line, table.columns().get(column)).orElse(""));
                row.add(Boolean.toString(report.isSynthetic()));
                csv.row(row);
            }
            before = ObservedDay.of(line);
        }
    }

    private static void addLine(List<String> row, ReportRow line) {
        row.add(line.id());
        addWords(row, line.head());
    }

    private static void addColumn(List<String> row, ReportColumn column) {
        row.add(column.id());
        addWords(row, SharedNames.name(column));
        row.add(SharedNames.key(column.unit()));
    }

    private static void addCell(List<String> row, ReportCell cell) {
        row.add(cell instanceof ReportCell.Figure figure ? figure.value().toPlainString() : "");
        row.add(cell instanceof ReportCell.Instead instead ? SharedNames.key(instead.symbol()) : "");
        row.add(cell instanceof ReportCell.Day day ? day.date().toString() : "");
        addWords(row, cell instanceof ReportCell.Text text ? text.words() : new BilingualText("", ""));
    }

    /** A figure of an earlier day than its report is compared with nothing, and has the revision of its own day. */
    private static void addReport(
            List<String> row, Report report, ReportTable table, ReportRow line, ReportColumn column) {
        boolean earlier = column.id().startsWith("against_");
        LocalDate day =
                table.day().orElseGet(() -> ObservedDay.of(report, line, column).day());
        addDay(row, earlier ? report.against() : Optional.of(day));
        addDay(row, earlier || day.isBefore(report.asOf()) ? Optional.empty() : report.against());
        row.add(Integer.toString(table.revision().orElse(report.revision())));
    }

    /**
     * A row about a day of its own says which revision of it.
     *
     * @param against the day of the row before, from which a change is
     */
    private static void addOwnDay(List<String> row, ReportTable table, ReportRow line, Optional<LocalDate> against) {
        addDay(row, ObservedDay.of(line));
        addDay(row, against);
        row.add(table.find(line, "revision")
                .flatMap(ReportCell::number)
                .map(BigDecimal::toPlainString)
                .orElse(""));
    }

    private static void addDay(List<String> row, Optional<LocalDate> day) {
        row.add(day.map(LocalDate::toString).orElse(""));
        row.add(day.map(BuddhistEra::iso).orElse(""));
    }

    private static void addWords(List<String> row, BilingualText words) {
        row.add(harmless(words.thai()));
        row.add(harmless(words.english()));
    }

    private static String harmless(String text) {
        String plain = PlainText.of(text);
        boolean formula = !plain.isEmpty() && BEGINS_FORMULAS.indexOf(plain.charAt(0)) >= 0;
        return formula ? "'" + plain : plain;
    }

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
}
