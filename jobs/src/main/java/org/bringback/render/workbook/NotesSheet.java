package org.bringback.render.workbook;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** Legend, sentences and notes of all reports, in both languages. */
final class NotesSheet {

    static final String NAME = "notes";

    private static final List<String> HEADINGS = List.of(
            "รายงาน\nReport",
            "หัวข้อ\nTopic",
            "ชนิด\nKind",
            "ภาษาไทย\nThai",
            "ภาษาอังกฤษ\nEnglish",
            "เลขอ้างอิง\nReference");
    private static final int PROSE_WIDTH = 70;
    private static final int WORD_WIDTH = 18;

    private final SXSSFSheet sheet;
    private final ReportStyles styles;
    private int rows = 1;

    private NotesSheet(SXSSFSheet sheet, ReportStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void write(SXSSFSheet sheet, List<Report> reports, DisclosureRules disclosure, ReportStyles styles) {
        HeaderRow.write(sheet, HEADINGS, styles);
        NotesSheet notes = new NotesSheet(sheet, styles);
        disclosure.symbols().values().forEach(symbol -> notes.row("", symbol.mark(), "symbol", symbol.meaning(), ""));
        reports.forEach(notes::report);
        HeaderRow.finish(sheet, notes.rows, HEADINGS.size(), 0);
        PrintedMark.write(sheet, reports);
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.setColumnWidth(column, (column == 3 || column == 4 ? PROSE_WIDTH : WORD_WIDTH) * 256);
        }
    }

    private void report(Report report) {
        String id = report.id().fileStem();
        String reference = report.reference();
        row(id, "", "name", report.name(), reference);
        report.banner().ifPresent(words -> row(id, "", "edition", words, reference));
        report.keyMessages().forEach(words -> row(id, "", "sentence", words, reference));
        report.notes().forEach(words -> row(id, "", "note", words, reference));
        report.tables().forEach(table -> table(id, table));
    }

    private void table(String id, ReportTable table) {
        String topic = TopicSheet.name(table.topic());
        row(id, topic, "title", table.title(), table.number().orElse(""));
        table.notes()
                .forEach(words -> row(id, topic, "note", words, table.number().orElse("")));
    }

    private void row(String report, String topic, String kind, BilingualText words, String reference) {
        new CellWriter(sheet.createRow(rows++))
                .text(report, styles.prose())
                .text(topic, styles.prose())
                .text(kind, styles.prose())
                .text(words.thai(), styles.prose())
                .text(words.english(), styles.prose())
                .text(reference, styles.prose());
    }
}
