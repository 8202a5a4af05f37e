package org.bringback.render.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;

/** What has to stand on every page of an edition, as the header of a sheet's printed pages. */
final class PrintedMark {

    private PrintedMark() {}

    static void write(Sheet sheet, List<Report> reports) {
        String mark = reports.stream()
                .flatMap(report -> report.banner().stream())
                .map(TopicColumns::both)
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!mark.isEmpty()) {
            write(sheet, mark);
        }
    }

    static void write(Sheet sheet, BilingualText mark) {
        write(sheet, TopicColumns.both(mark));
    }

    private static void write(Sheet sheet, String mark) {
        // an ampersand begins a command of headers
        sheet.getHeader().setCenter(mark.replace("&", "&&"));
    }
}
