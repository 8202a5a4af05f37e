package org.bringback.render.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.bringback.table.report.Report;

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
            // an ampersand begins a command of headers
            sheet.getHeader().setCenter(mark.replace("&", "&&"));
        }
    }
}
