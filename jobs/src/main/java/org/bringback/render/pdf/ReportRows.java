package org.bringback.render.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.bringback.render.pdf.chart.Chart;
import org.bringback.render.pdf.chart.PrintedCharts;
import org.bringback.render.pdf.table.TableLayout;
import org.bringback.render.pdf.table.TableRows;
import org.bringback.render.pdf.table.TableTemplates;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportTable;

/** What a report's template prints, in order: one row a band. */
final class ReportRows {

    private static final int MAX_LINES_KEPT_TOGETHER = 24;

    private final Report report;
    private final ReportText text;
    private final TableTemplates templates;
    private final PrintedCharts charts;
    private final Optional<String> address;
    private final List<Map<String, ?>> rows = new ArrayList<>();
    private String section = "";

    /** @param address where the newest release is, for those who hold paper in their hands */
    ReportRows(
            Report report, ReportText text, TableTemplates templates, PrintedCharts charts, Optional<String> address) {
        this.report = report;
        this.text = text;
        this.templates = templates;
        this.charts = charts;
        this.address = address;
    }

    List<Map<String, ?>> build() {
        addHeading();
        for (int i = 0; i < report.keyMessages().size(); i++) {
            add(
                    i == 0 ? "headline" : "sentence",
                    text.prose(report.keyMessages().get(i)));
        }
        Optional<ReportTable> leading =
                report.tables().stream().filter(table -> table.topic().leads()).findFirst();
        leading.ifPresent(table -> addTable(table, table.topic().isStatus() ? "status" : kind(table)));
        leading.stream().flatMap(table -> charts.list(table).stream()).forEach(chart -> addChart(chart, chart.title()));
        List<String> notes = Stream.concat(
                        leading.stream().flatMap(table -> table.notes().stream()), report.notes().stream())
                .map(text::prose)
                .toList();
        if (!notes.isEmpty()) {
            add("notes", text.label("notes_title"));
        }
        addNotes(notes);
        add("source", charts.source());
        if (report.id().kind().isAlways()) {
            add("approval", text.label("approval"));
        }
        addDetails();
        return rows;
    }

    /** The reports that every release has are those that an address leads to. */
    private void addHeading() {
        Optional<Chart> code =
                address.filter(known -> report.id().kind().isAlways()).map(charts::qrCode);
        if (code.isPresent()) {
            addChart(code.get(), "");
        } else {
            add("heading", "");
        }
    }

    private void addDetails() {
        List<ReportTable> details =
                report.tables().stream().filter(table -> !table.topic().leads()).toList();
        if (!details.isEmpty()) {
            add("tables", "");
        }
        for (ReportTable table : details) {
            section = table.topic().word();
            Optional<Chart> chart = charts.list(table).stream().findFirst();
            chart.ifPresent(
                    some -> addChart(some, text.formatted(table.title())).put("caption", some.title()));
            section += chart.isPresent() ? "-table" : "";
            addTable(table, chart.isPresent() ? "rest-of-table" : kind(table));
            if (!table.notes().isEmpty()) {
                add("gap", "");
            }
            addNotes(table.notes().stream().map(text::prose).toList());
            table.number().ifPresent(number -> addReference(number, chart.isPresent()));
        }
    }

    /** Short tables stay on one page. */
    private static String kind(ReportTable table) {
        return table.rows().size() > MAX_LINES_KEPT_TOGETHER ? "long-table" : "table";
    }

    private void addTable(ReportTable table, String kind) {
        if (table.rows().isEmpty()) {
            add("empty-table", text.formatted(table.title())).put("inWords", text.label("no_lines"));
            return;
        }
        TableRows texts = new TableRows(table, text);
        Map<String, Object> row = add(kind, text.formatted(table.title()));
        table.number()
                .filter(number -> !table.topic().leads())
                .map(this::reference)
                .ifPresent(number -> row.put("number", number));
        row.put(
                "table",
                templates.templateFor(TableLayout.of(table, table.topic().isStatus())));
        row.put("heads", texts.heads());
        row.put("lines", source(texts.lines()));
    }

    static JRMapCollectionDataSource source(List<Map<String, ?>> rows) {
        Collection<Map<String, ?>> copy = List.copyOf(rows);
        return new JRMapCollectionDataSource(copy);
    }

    private Map<String, Object> addChart(Chart chart, String title) {
        Map<String, Object> row = add(chart.kind(), title);
        row.put("chart", chart.picture());
        row.put("inWords", chart.alternativeText());
        chart.leftOut().ifPresent(leftOut -> row.put("leftOut", leftOut));
        return row;
    }

    private void addNotes(List<String> notes) {
        for (int i = 0; i < notes.size(); i++) {
            boolean first = i == 0;
            boolean last = i == notes.size() - 1;
            String list = first && last ? "full" : first ? "start" : last ? "end" : "";
            add("note", notes.get(i)).put("list", list);
        }
    }

    /**
     * Below a table that begins under a chart. Others say it beside their title where the template has room there, else
     * below: alone at the top of a page it would be nobody's.
     */
    private void addReference(String number, boolean underChart) {
        add(underChart ? "reference" : "reference-below", reference(number));
    }

    private String reference(String number) {
        return text.label("table_reference", "reference", number);
    }

    private Map<String, Object> add(String kind, String words) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("text", words);
        row.put("section", section);
        rows.add(row);
        return row;
    }
}
