package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** All reports' lines of one topic, one below the other. */
final class TopicSheet {

    private static final List<BilingualText> NAMES = List.of(
            new BilingualText("รายงาน", "Report"),
            new BilingualText("ชื่อรายงาน", "Report's name in Thai"),
            new BilingualText("ชื่อรายงาน (อังกฤษ)", "Report's name in English"),
            new BilingualText("รหัสแถว", "Line"),
            new BilingualText("ชื่อแถว", "Line's name in Thai"),
            new BilingualText("ชื่อแถว (อังกฤษ)", "Line's name in English"));

    private final List<Part> parts;
    private final TopicColumns columns;
    private final DisclosureRules disclosure;
    private final List<BilingualText> heads;
    private final ColumnWidths widths = new ColumnWidths();

    /** Only where something has to stand on every page. */
    private static final BilingualText EDITION = new BilingualText("ข้อความประจำฉบับ", "Edition");

    private record Part(Report report, ReportTable table) {}

    private TopicSheet(Topic topic, List<Report> reports, DisclosureRules disclosure) {
        this.parts = reports.stream()
                .flatMap(report -> report.find(topic.word()).map(table -> new Part(report, table)).stream())
                .toList();
        this.columns = TopicColumns.of(parts.stream().map(Part::table).toList());
        this.disclosure = disclosure;
        this.heads = marked(parts)
                ? Stream.concat(NAMES.stream(), Stream.of(EDITION)).toList()
                : NAMES;
    }

    private static boolean marked(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.report().banner().isPresent());
    }

    static TopicSheet of(Topic topic, List<Report> reports, DisclosureRules disclosure) {
        return new TopicSheet(topic, reports, disclosure);
    }

    /** What the topic's first table is called. */
    BilingualText title() {
        return parts.get(0).table().title();
    }

    void write(SXSSFSheet sheet, ReportStyles styles) {
        List<String> headings = Stream.concat(heads.stream().map(TopicColumns::both), columns.headings().stream())
                .toList();
        HeaderRow.write(sheet, headings, styles);
        headings.forEach(widths::seeHeading);
        int number = 1;
        for (Part part : parts) {
            for (ReportRow line : part.table().rows()) {
                write(sheet.createRow(number++), part.report(), part.table(), line, styles);
            }
        }
        HeaderRow.finish(sheet, number, headings.size(), NAMES.size());
        PrintedMark.write(sheet, parts.stream().map(Part::report).toList());
        widths.apply(sheet);
    }

    private void write(Row row, Report report, ReportTable table, ReportRow line, ReportStyles styles) {
        CellStyle text = styles.text(line.weight());
        CellWriter writer = new CellWriter(row);
        names(report, line).forEach(name -> {
            widths.see(writer.column(), name);
            writer.text(name, text);
        });
        if (heads.contains(EDITION)) {
            String mark = report.banner().map(TopicColumns::both).orElse("");
            widths.see(writer.column(), mark);
            writer.text(mark, text);
        }
        for (int index : order(table)) {
            ReportColumn column = table.columns().get(index);
            while (writer.column() < heads.size() + columns.index(column)) {
                writer.blank();
            }
            write(line.cells().get(index), column, line.weight(), writer, styles);
        }
    }

    // another report may have met the same columns in another order
    private List<Integer> order(ReportTable table) {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            order.add(index);
        }
        Collections.sort(
                order,
                (one, other) -> Integer.compare(
                        columns.index(table.columns().get(one)),
                        columns.index(table.columns().get(other))));
        return order;
    }

    private static List<String> names(Report report, ReportRow line) {
        return List.of(
                report.id().fileStem(),
                report.name().thai(),
                report.name().english(),
                line.id(),
                line.head().thai(),
                line.head().english());
    }

    private void write(
            ReportCell cell, ReportColumn column, ReportRow.Weight weight, CellWriter writer, ReportStyles styles) {
        if (cell instanceof ReportCell.Figure figure) {
            writer.number(figure.value().doubleValue(), styles.figure(figure.value(), column.unit(), weight));
        } else if (cell instanceof ReportCell.Instead instead) {
            writer.text(disclosure.symbol(instead.symbol()).mark(), styles.symbol(weight));
        } else if (cell instanceof ReportCell.Day day) {
            writer.date(day.date(), styles.date(weight));
        } else {
            words(((ReportCell.Text) cell).words(), writer, styles.text(weight));
        }
    }

    private void words(BilingualText words, CellWriter writer, CellStyle style) {
        for (String text : List.of(words.thai(), words.english())) {
            widths.see(writer.column(), text);
            writer.text(text, style);
        }
    }

    /** Named after its topic. */
    static String name(Topic topic) {
        return topic.word();
    }
}
