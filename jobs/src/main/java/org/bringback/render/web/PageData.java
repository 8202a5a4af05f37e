package org.bringback.render.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.render.PlainText;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/**
 * The reports that the page shows on demand, as the page's script reads them: arrays instead of objects, every text,
 * row of columns and look of a shape once, named by its number, and a line's cells as one text. {@code page.js} says what stands
 * where.
 */
final class PageData {

    private static final int NONE = -1;
    private static final String BETWEEN = "|";
    private static final String NUMBER = "#";

    private final CellFormat cells;
    private final SvgCharts charts;
    private final Map<BilingualText, Integer> words = new LinkedHashMap<>();
    private final Map<List<ReportColumn>, Integer> columns = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> looks = new LinkedHashMap<>();

    private PageData(CellFormat cells, SvgCharts charts) {
        this.cells = cells;
        this.charts = charts;
    }

    static List<Object> of(List<Report> reports, CellFormat cells, SvgCharts charts) {
        PageData data = new PageData(cells, charts);
        List<Object> all = new ArrayList<>();
        reports.forEach(report -> all.add(data.report(report)));
        List<Object> heads = new ArrayList<>();
        data.columns
                .keySet()
                .forEach(row -> heads.add(row.stream().map(data::column).toList()));
        List<Object> texts = new ArrayList<>();
        data.words.keySet().forEach(text -> texts.add(List.of(text.thai(), text.english())));
        return List.of(texts, heads, List.copyOf(data.looks.keySet()), all);
    }

    private Object report(Report report) {
        return List.of(
                report.id().fileStem(),
                number(report.name()),
                number(ReportFacts.facts(report)),
                report.reference(),
                report.banner().map(this::number).orElse(NONE),
                numbers(report.keyMessages()),
                numbers(report.notes()),
                report.tables().stream().map(table -> table(report, table)).toList(),
                charts.list(report).stream().map(this::chart).toList());
    }

    private Object table(Report report, ReportTable table) {
        return List.of(
                table.topic().word(),
                number(table.title()),
                number(table.stub()),
                columns.computeIfAbsent(table.columns(), row -> columns.size()),
                reference(report, table),
                numbers(table.notes()),
                table.rows().stream().map(line -> line(table, line)).toList());
    }

    /** A plus sign for what the report's own reference and the topic make. */
    private static String reference(Report report, ReportTable table) {
        String usual = report.reference() + "/" + table.topic().word();
        return table.number().map(own -> own.equals(usual) ? "+" : own).orElse("");
    }

    private Object column(ReportColumn column) {
        return List.of(
                column.id(),
                number(column.head()),
                column.spanner().map(this::number).orElse(NONE),
                TableHtml.kind(column.unit()));
    }

    private Object line(ReportTable table, ReportRow line) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < line.cells().size(); index++) {
            texts.add(cell(line.cells().get(index), table.columns().get(index)));
        }
        return List.of(
                line.id(),
                number(line.head()),
                line.weight().ordinal(),
                Math.min(3, line.level()),
                String.join(BETWEEN, texts));
    }

    /** A figure as it is; else a text's number. */
    private String cell(ReportCell cell, ReportColumn column) {
        BilingualText text = cells.textOf(cell, column.unit());
        boolean plain = text.thai().equals(text.english())
                && !text.thai().startsWith(NUMBER)
                && !text.thai().contains(BETWEEN);
        return plain ? text.thai() : NUMBER + number(text);
    }

    private Object textOrNumber(BilingualText text) {
        return text.thai().equals(text.english()) ? text.thai() : number(text);
    }

    private Object chart(SvgChart chart) {
        return List.of(
                number(chart.title()),
                chart.height(),
                chart.shapes().stream().flatMap(this::shape).toList());
    }

    /** What many shapes share, by its number; where it begins; and how wide it is, or what it says. */
    private Stream<Object> shape(SvgShape shape) {
        List<Object> look = List.of(shape.kind().ordinal(), shape.y(), shape.style(), shape.height());
        int number = looks.computeIfAbsent(look, one -> looks.size());
        boolean text = shape.kind().name().startsWith("TEXT");
        return Stream.of(number, round(shape.x()), text ? textOrNumber(shape.words()) : round(shape.width()));
    }

    private static Object round(double share) {
        long hundredths = Math.round(share * 100);
        return hundredths % 100 == 0 ? (Object) (hundredths / 100) : (Object) (hundredths / 100.0);
    }

    private List<Integer> numbers(List<BilingualText> texts) {
        return texts.stream().map(this::number).toList();
    }

    private int number(BilingualText text) {
        BilingualText plain = PlainText.of(text);
        return Optional.ofNullable(words.putIfAbsent(plain, words.size())).orElse(words.size() - 1);
    }
}
