package org.bringback.render.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportRow;

/** A row a report, with a link to the first line of each of its tables. */
final class ContentsSheet {

    static final String NAME = "contents";

    private static final List<String> HEADINGS = List.of(
            "รายงาน\nReport",
            "ชนิด\nKind",
            "ชื่อ\nName in Thai",
            "ชื่อ (อังกฤษ)\nName in English",
            "ข้อมูล ณ วันที่\nAs of",
            "เทียบกับ\nAgainst",
            "ปรับปรุงครั้งที่\nRevision",
            "เลขอ้างอิง\nReference",
            "ข้อความประจำฉบับ\nEdition",
            "หมายเหตุ\nNotes");

    private final Map<Topic, TopicSheet> topics;
    private final Map<Topic, Integer> written = new HashMap<>();

    ContentsSheet(Map<Topic, TopicSheet> topics) {
        this.topics = topics;
    }

    void write(SXSSFSheet sheet, List<Report> reports, ReportStyles styles) {
        List<String> headings = Stream.concat(
                        HEADINGS.stream(), topics.values().stream().map(topic -> TopicColumns.both(topic.title())))
                .toList();
        HeaderRow.write(sheet, headings, styles);
        ColumnWidths widths = new ColumnWidths();
        headings.forEach(widths::seeHeading);
        int number = 1;
        for (Report report : reports) {
            List<String> names = names(report);
            for (int column = 0; column < names.size(); column++) {
                widths.see(column, names.get(column));
            }
            write(sheet.createRow(number++), report, names, styles);
        }
        HeaderRow.finish(sheet, number, headings.size(), 1);
        widths.apply(sheet);
        PrintedMark.write(sheet, reports);
    }

    private static List<String> names(Report report) {
        return List.of(
                report.id().fileStem(),
                report.id().kind().key(),
                report.name().thai(),
                report.name().english());
    }

    private void write(Row row, Report report, List<String> names, ReportStyles styles) {
        CellStyle text = styles.text(ReportRow.Weight.PLAIN);
        CellWriter writer = new CellWriter(row);
        names.forEach(name -> writer.text(name, text));
        writer.date(report.asOf(), styles.date(ReportRow.Weight.PLAIN));
        report.against().ifPresentOrElse(day -> writer.date(day, styles.date(ReportRow.Weight.PLAIN)), writer::blank);
        writer.number(report.revision(), styles.symbol(ReportRow.Weight.PLAIN)).text(report.reference(), text);
        writer.text(report.banner().map(TopicColumns::both).orElse(""), text);
        writer.link(NotesSheet.NAME, NotesSheet.NAME + "!A1", styles.link());
        for (Topic topic : topics.keySet()) {
            link(report, topic, writer, styles);
        }
    }

    private void link(Report report, Topic topic, CellWriter writer, ReportStyles styles) {
        String sheet = TopicSheet.name(topic);
        report.find(topic.word())
                .ifPresentOrElse(
                        table -> {
                            int lines = table.rows().size();
                            int first = written.merge(topic, lines, Integer::sum) - lines + 2;
                            writer.link(sheet, sheet + "!A" + first, styles.link());
                        },
                        writer::blank);
    }
}
