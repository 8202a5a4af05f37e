package org.bringback.render.pdf;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** Made-up reports with one thing changed. */
final class ChangedReports {

    private ChangedReports() {}

    static Report notFoundAndDied() {
        Report whole = SamplePdfs.madeUp(ReportDefinition.LIST);
        ReportTable status = whole.tables().get(0);
        List<ReportRow> lines = status.rows().stream()
                .map(line -> List.of("NOT_FOUND", "DIED").contains(line.id()) ? suppressed(line) : line)
                .toList();
        return withStatus(whole, lines);
    }

    private static ReportRow suppressed(ReportRow line) {
        List<ReportCell> cells = line.cells().stream()
                .map(cell -> ReportCell.of(CellSymbol.SUPPRESSED))
                .toList();
        return new ReportRow(line.id(), line.head(), line.weight(), line.level(), cells);
    }

    static Report withNotes(Report whole, List<BilingualText> notes) {
        return with(whole, whole.tables(), notes);
    }

    static Report with(Report whole, List<ReportTable> tables, List<BilingualText> notes) {
        return new Report(
                whole.id(),
                whole.cohort(),
                whole.name(),
                whole.abbreviation(),
                whole.asOf(),
                whole.against(),
                1,
                whole.reference(),
                whole.banner(),
                whole.keyMessages(),
                tables,
                notes);
    }

    private static Report withStatus(Report whole, List<ReportRow> lines) {
        ReportTable status = whole.tables().get(0);
        ReportTable changed = new ReportTable(
                status.topic(),
                status.title(),
                status.stub(),
                status.columns(),
                lines,
                status.reference(),
                status.notes());
        return new Report(
                whole.id(),
                whole.cohort(),
                whole.name(),
                whole.abbreviation(),
                whole.asOf(),
                whole.against(),
                1,
                whole.reference(),
                Optional.<BilingualText>empty(),
                whole.keyMessages(),
                List.of(changed),
                whole.notes());
    }
}
