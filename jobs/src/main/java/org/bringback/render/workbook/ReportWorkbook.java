package org.bringback.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.file.TemporaryFile;

/**
 * All reports as one XLSX for people who filter and calculate, and for programs: a sheet {@code contents} with links, one sheet a topic with
 * all reports' lines below each other, and {@code notes}. Every table begins in A1 and has no merged cells. Figures are
 * numbers, days are dates, symbols are texts; a text never acts as a formula. The same reports give the same bytes.
 */
public final class ReportWorkbook {

    private ReportWorkbook() {}

    /** Leaves {@code out} open. */
    public static void write(List<Report> reports, DisclosureRules disclosure, OutputStream out) throws IOException {
        try (TemporaryFile draft = new TemporaryFile()) {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                    OutputStream file = Files.newOutputStream(draft.path())) {
                fill(workbook, reports, disclosure);
                workbook.write(file);
            }
            ReproducibleZip.copy(draft.path(), out);
        }
    }

    private static void fill(SXSSFWorkbook workbook, List<Report> reports, DisclosureRules disclosure) {
        ReportStyles styles = new ReportStyles(workbook);
        Map<Topic, TopicSheet> topics = new TreeMap<>();
        reports.stream()
                .flatMap(report -> report.tables().stream())
                .map(ReportTable::topic)
                .distinct()
                .forEach(topic -> topics.put(topic, TopicSheet.of(topic, reports, disclosure)));
        new ContentsSheet(topics).write(workbook.createSheet(ContentsSheet.NAME), reports, styles);
        topics.forEach((topic, sheet) -> sheet.write(workbook.createSheet(TopicSheet.name(topic)), styles));
        NotesSheet.write(workbook.createSheet(NotesSheet.NAME), reports, disclosure, styles);
        describe(workbook, reports);
    }

    private static void describe(SXSSFWorkbook workbook, List<Report> reports) {
        POIXMLProperties.CoreProperties core =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setCreator("bringback");
        LocalDate asOf = reports.stream()
                .map(Report::asOf)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        Date day = Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant());
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
    }
}
