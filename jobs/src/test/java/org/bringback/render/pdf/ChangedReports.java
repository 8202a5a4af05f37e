package org.bringback.render.pdf;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Words;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportKind;
import org.bringback.table.report.ReportTable;

/** Made-up reports with one thing changed. */
final class ChangedReports {

    private ChangedReports() {}

    static Report notFoundAndDied() {
        Report whole = SamplePdfs.madeUp(ReportKind.LIST);
        ReportTable status = whole.tables().get(0);
        List<Line> lines = status.lines().stream()
                .map(line -> List.of("NOT_FOUND", "DIED").contains(line.id()) ? suppressed(line) : line)
                .toList();
        return withStatus(whole, lines);
    }

    private static Line suppressed(Line line) {
        List<Cell> cells = line.cells().stream()
                .map(cell -> Cell.of(CellSymbol.SUPPRESSED))
                .toList();
        return new Line(line.id(), line.head(), line.weight(), line.level(), cells);
    }

    static Report withNotes(Report whole, List<Words> notes) {
        return with(whole, whole.tables(), notes);
    }

    static Report with(Report whole, List<ReportTable> tables, List<Words> notes) {
        return new Report(
                whole.id(),
                whole.cohort(),
                whole.name(),
                whole.abbreviation(),
                whole.asOf(),
                whole.against(),
                1,
                whole.reference(),
                whole.everyPage(),
                whole.sentences(),
                tables,
                notes);
    }

    private static Report withStatus(Report whole, List<Line> lines) {
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
                Optional.<Words>empty(),
                whole.sentences(),
                List.of(changed),
                whole.notes());
    }
}
