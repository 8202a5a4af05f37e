package org.bringback.render.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.reference.Disclosure;
import org.bringback.reference.Words;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;

/** All reports' lines of one topic, one below the other. */
final class TopicSheet {

    private static final List<Words> NAMES = List.of(
            new Words("รายงาน", "Report"),
            new Words("ชื่อรายงาน", "Report's name in Thai"),
            new Words("ชื่อรายงาน (อังกฤษ)", "Report's name in English"),
            new Words("รหัสแถว", "Line"),
            new Words("ชื่อแถว", "Line's name in Thai"),
            new Words("ชื่อแถว (อังกฤษ)", "Line's name in English"));

    private final List<Part> parts;
    private final TopicColumns columns;
    private final Disclosure disclosure;
    private final SheetWidths widths = new SheetWidths();

    private record Part(Report report, ReportTable table) {}

    private TopicSheet(Topic topic, List<Report> reports, Disclosure disclosure) {
        this.parts = reports.stream()
                .flatMap(report -> report.find(topic).map(table -> new Part(report, table)).stream())
                .toList();
        this.columns = TopicColumns.of(parts.stream().map(Part::table).toList());
        this.disclosure = disclosure;
    }

    static TopicSheet of(Topic topic, List<Report> reports, Disclosure disclosure) {
        return new TopicSheet(topic, reports, disclosure);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What the topic's first table is called. */
    Words title() {
        return parts.get(0).table().title();
    }

    void write(SXSSFSheet sheet, ReportStyles styles) {
        List<String> headings = Stream.concat(NAMES.stream().map(TopicColumns::both), columns.headings().stream())
                .toList();
        SheetHead.write(sheet, headings, styles);
        headings.forEach(widths::seeHeading);
        int number = 1;
        for (Part part : parts) {
            for (Line line : part.table().lines()) {
                write(sheet.createRow(number++), part.report(), part.table(), line, styles);
            }
        }
        SheetHead.finish(sheet, number, headings.size(), NAMES.size());
        widths.apply(sheet);
    }

    private void write(Row row, Report report, ReportTable table, Line line, ReportStyles styles) {
        CellStyle text = styles.text(line.weight());
        CellPen pen = new CellPen(row);
        names(report, line).forEach(name -> {
            widths.see(pen.column(), name);
            pen.text(name, text);
        });
        for (int place : order(table)) {
            Column column = table.columns().get(place);
            while (pen.column() < NAMES.size() + columns.place(column)) {
                pen.blank();
            }
            write(line.cells().get(place), column, line.weight(), pen, styles);
        }
    }

    // another report may have met the same columns in another order
    private List<Integer> order(ReportTable table) {
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < table.columns().size(); place++) {
            order.add(place);
        }
        Collections.sort(
                order,
                (one, other) -> Integer.compare(
                        columns.place(table.columns().get(one)),
                        columns.place(table.columns().get(other))));
        return order;
    }

    private static List<String> names(Report report, Line line) {
        return List.of(
                report.id().fileStem(),
                report.name().thai(),
                report.name().english(),
                line.id(),
                line.head().thai(),
                line.head().english());
    }

    private void write(Cell cell, Column column, Line.Weight weight, CellPen pen, ReportStyles styles) {
        if (cell instanceof Cell.Figure figure) {
            pen.number(figure.value().doubleValue(), styles.figure(figure.value(), column.unit(), weight));
        } else if (cell instanceof Cell.Instead instead) {
            pen.text(disclosure.symbol(instead.symbol()).mark(), styles.symbol(weight));
        } else if (cell instanceof Cell.Day day) {
            pen.date(day.date(), styles.date(weight));
        } else {
            words(((Cell.Text) cell).words(), pen, styles.text(weight));
        }
    }

    private void words(Words words, CellPen pen, CellStyle style) {
        for (String text : List.of(words.thai(), words.english())) {
            widths.see(pen.column(), text);
            pen.text(text, style);
        }
    }

    /** Named after its topic. */
    static String name(Topic topic) {
        return SharedNames.key(topic);
    }
}
