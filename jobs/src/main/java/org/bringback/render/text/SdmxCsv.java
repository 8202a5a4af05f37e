package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/**
 * Figures of reports as SDMX-CSV 2.0 has them, one row an observation. A figure that is not shown is an observation
 * without a value: suppressed ({@code OBS_STATUS} Q, {@code CONF_STATUS} C), missing (O) or one that cannot be (M).
 */
public final class SdmxCsv {

    private static final List<String> HEADER = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "REPORT",
            "TOPIC",
            "LINE",
            "MEASURE",
            "TIME_PERIOD",
            "OBS_VALUE",
            "UNIT_MEASURE",
            "OBS_STATUS",
            "CONF_STATUS",
            "COMMENT_OBS");

    private static final String FLOW = "BRINGBACK:REPORTS(1.0)";

    private SdmxCsv() {}

    public static void write(List<Report> reports, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(HEADER);
        for (Report report : reports) {
            for (ReportTable table : report.tables()) {
                for (ReportRow row : table.rows()) {
                    write(report, table, row, csv);
                }
            }
        }
    }

    private static void write(Report report, ReportTable table, ReportRow row, CsvWriter csv) throws IOException {
        for (int index = 0; index < table.columns().size(); index++) {
            ReportCell cell = row.cells().get(index);
            if (cell instanceof ReportCell.Figure || cell instanceof ReportCell.Instead) {
                csv.row(observation(report, table, row, index));
            }
        }
    }

    private static List<String> observation(Report report, ReportTable table, ReportRow row, int index) {
        ReportColumn column = table.columns().get(index);
        ReportCsv.ObservedDay observed = ReportCsv.ObservedDay.of(report, row, column);
        ReportCell cell = row.cells().get(index);
        return List.of(
                "dataflow",
                FLOW,
                "I",
                report.id().fileStem(),
                table.topic().word(),
                row.id(),
                observed.measure(),
                observed.day().toString(),
                cell.number().map(java.math.BigDecimal::toPlainString).orElse(""),
                SharedNames.key(column.unit()),
                status(cell),
                cell.isSuppressed() ? "C" : "F",
                report.isSynthetic() ? Report.SYNTHETIC.english() : "");
    }

    private static String status(ReportCell cell) {
        if (!(cell instanceof ReportCell.Instead instead)) {
            return "A";
        }
        return switch (instead.symbol()) {
            case NOT_AVAILABLE -> "O";
            case NOT_APPLICABLE -> "M";
            case SUPPRESSED -> "Q";
            case ZERO -> "A";
        };
    }
}
