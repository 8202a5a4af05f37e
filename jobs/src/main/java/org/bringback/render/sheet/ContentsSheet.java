package org.bringback.render.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.Topic;

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
            "ฉบับที่\nRevision",
            "เลขอ้างอิง\nReference",
            "ข้อความประจำฉบับ\nEdition",
            "หมายเหตุ\nNotes");

    private final Map<Topic, TopicSheet> topics;
    private final int[] next = new int[Topic.values().length];

    ContentsSheet(Map<Topic, TopicSheet> topics) {
        this.topics = topics;
    }

    void write(SXSSFSheet sheet, List<Report> reports, ReportStyles styles) {
        List<String> headings = Stream.concat(
                        HEADINGS.stream(), topics.values().stream().map(topic -> TopicColumns.both(topic.title())))
                .toList();
        SheetHead.write(sheet, headings, styles);
        SheetWidths widths = new SheetWidths();
        headings.forEach(widths::seeHeading);
        int number = 1;
        for (Report report : reports) {
            List<String> names = names(report);
            for (int column = 0; column < names.size(); column++) {
                widths.see(column, names.get(column));
            }
            write(sheet.createRow(number++), report, names, styles);
        }
        SheetHead.finish(sheet, number, headings.size(), 1);
        widths.apply(sheet);
    }

    private static List<String> names(Report report) {
        return List.of(
                report.id().fileStem(),
                SharedNames.key(report.id().kind()),
                report.name().thai(),
                report.name().english());
    }

    private void write(Row row, Report report, List<String> names, ReportStyles styles) {
        CellStyle text = styles.text(Line.Weight.PLAIN);
        CellPen pen = new CellPen(row);
        names.forEach(name -> pen.text(name, text));
        pen.date(report.asOf(), styles.date(Line.Weight.PLAIN));
        report.against().ifPresentOrElse(day -> pen.date(day, styles.date(Line.Weight.PLAIN)), pen::blank);
        pen.number(report.revision(), styles.symbol(Line.Weight.PLAIN)).text(report.reference(), text);
        pen.text(report.everyPage().map(TopicColumns::both).orElse(""), text);
        pen.link(NotesSheet.NAME, NotesSheet.NAME + "!A1", styles.link());
        for (Topic topic : topics.keySet()) {
            link(report, topic, pen, styles);
        }
    }

    private void link(Report report, Topic topic, CellPen pen, ReportStyles styles) {
        String sheet = TopicSheet.name(topic);
        report.find(topic)
                .ifPresentOrElse(
                        table -> {
                            int first = next[topic.ordinal()] + 2;
                            pen.link(sheet, sheet + "!A" + first, styles.link());
                            next[topic.ordinal()] += table.lines().size();
                        },
                        pen::blank);
    }
}
