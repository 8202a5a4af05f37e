package org.bringback.render.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;

/**
 * The reports that the page shows on demand, as the page's script reads them: arrays instead of objects, every text,
 * row of columns and look of a shape once, named by its number, and a line's cells as one text. {@code page.js} says what stands
 * where.
 */
final class PageData {

    private static final int NONE = -1;
    private static final String BETWEEN = "|";
    private static final String NUMBER = "#";

    private final CellWords cells;
    private final Map<Words, Integer> words = new LinkedHashMap<>();
    private final Map<List<Column>, Integer> columns = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> looks = new LinkedHashMap<>();

    private PageData(CellWords cells) {
        this.cells = cells;
    }

    static List<Object> of(List<Report> reports, CellWords cells) {
        PageData data = new PageData(cells);
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
                number(PageParts.facts(report)),
                report.reference(),
                report.everyPage().map(this::number).orElse(NONE),
                numbers(report.sentences()),
                numbers(report.notes()),
                report.tables().stream().map(table -> table(report, table)).toList(),
                StatusCharts.of(report, cells).stream().map(this::chart).toList());
    }

    private Object table(Report report, ReportTable table) {
        return List.of(
                SharedNames.key(table.topic()),
                number(table.title()),
                number(table.stub()),
                columns.computeIfAbsent(table.columns(), row -> columns.size()),
                reference(report, table),
                numbers(table.notes()),
                table.lines().stream().map(line -> line(table, line)).toList());
    }

    /** A plus sign for what the report's own reference and the topic make. */
    private static String reference(Report report, ReportTable table) {
        String usual = report.reference() + "/" + SharedNames.key(table.topic());
        return table.reference().map(own -> own.equals(usual) ? "+" : own).orElse("");
    }

    private Object column(Column column) {
        return List.of(
                column.id(),
                number(column.head()),
                column.over().map(this::number).orElse(NONE),
                TableHtml.kind(column.unit()));
    }

    private Object line(ReportTable table, Line line) {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < line.cells().size(); place++) {
            texts.add(cell(line.cells().get(place), table.columns().get(place)));
        }
        return List.of(
                line.id(),
                number(line.head()),
                line.weight().ordinal(),
                Math.min(3, line.level()),
                String.join(BETWEEN, texts));
    }

    /** A figure as it is; else a text's number. */
    private String cell(Cell cell, Column column) {
        Words text = cells.of(cell, column.unit());
        boolean plain = text.thai().equals(text.english())
                && !text.thai().startsWith(NUMBER)
                && !text.thai().contains(BETWEEN);
        return plain ? text.thai() : NUMBER + number(text);
    }

    private Object textOrNumber(Words text) {
        return text.thai().equals(text.english()) ? text.thai() : number(text);
    }

    private Object chart(Chart chart) {
        return List.of(
                number(chart.title()),
                chart.height(),
                chart.shapes().stream().flatMap(this::shape).toList());
    }

    /** What many shapes share, by its number; where it begins; and how wide it is, or what it says. */
    private Stream<Object> shape(Shape shape) {
        List<Object> look = List.of(shape.kind().ordinal(), shape.y(), shape.style(), shape.height());
        int number = looks.computeIfAbsent(look, one -> looks.size());
        boolean text = shape.kind().name().startsWith("TEXT");
        return Stream.of(number, round(shape.x()), text ? textOrNumber(shape.words()) : round(shape.width()));
    }

    private static Object round(double share) {
        long hundredths = Math.round(share * 100);
        return hundredths % 100 == 0 ? (Object) (hundredths / 100) : (Object) (hundredths / 100.0);
    }

    private List<Integer> numbers(List<Words> texts) {
        return texts.stream().map(this::number).toList();
    }

    private int number(Words text) {
        Words plain = PlainText.of(text);
        return Optional.ofNullable(words.putIfAbsent(plain, words.size())).orElse(words.size() - 1);
    }
}
