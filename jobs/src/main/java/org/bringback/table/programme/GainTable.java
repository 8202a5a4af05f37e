package org.bringback.table.programme;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.bringback.programme.ConfidenceInterval;
import org.bringback.programme.MeasuredValue;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/** How far participants came between two tests. */
final class GainTable {

    private final ProgrammeOverview overview;
    private final ReportWords words;
    private final ProgrammeTableFactory factory;

    GainTable(ProgrammeOverview overview, ReportWords words) {
        this.overview = overview;
        this.words = words;
        this.factory = new ProgrammeTableFactory(words);
    }

    /** Means of differences with their pairs and intervals; empty where no indicator is one. */
    Optional<ReportTable> find() {
        List<ReportRow> rows = overview.figures().stream()
                .filter(figure -> figure.total().interval().isPresent())
                .map(figure -> ReportRow.of(
                        figure.indicator().id(), IndicatorTables.name(figure.indicator()), gain(figure.total())))
                .toList();
        List<ReportColumn> columns = List.of(
                factory.column("pairs", Unit.NUMBER),
                factory.column("mean", Unit.NUMBER),
                factory.column("low", Unit.NUMBER),
                factory.column("high", Unit.NUMBER),
                factory.column("left_out", Unit.NUMBER));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(factory.table(
                        new Topic("gains", 1), columns, rows, List.of(words.get("programme_note_gains"))));
    }

    private List<ReportCell> gain(MeasuredValue measured) {
        ConfidenceInterval interval = measured.interval().orElseThrow();
        return List.of(
                ReportCell.of(measured.base()),
                IndicatorTables.shown(measured),
                ReportCell.of(interval.low().setScale(1, RoundingMode.HALF_UP)),
                ReportCell.of(interval.high().setScale(1, RoundingMode.HALF_UP)),
                measured.isLeftOutHidden() ? ReportCell.of(CellSymbol.SUPPRESSED) : ReportCell.of(measured.leftOut()));
    }
}
