package org.bringback.table.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** The tables of the portfolio: how far each programme is, the main cohort, and every programme's first indicators. */
final class PortfolioTables {

    private static final int SHOWN_OF_EACH = 4;

    private final ProgrammeReports.Input input;
    private final ProgrammeTableFactory factory;

    PortfolioTables(ProgrammeReports.Input input) {
        this.input = input;
        this.factory = new ProgrammeTableFactory(input.words());
    }

    List<ReportTable> list() {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(programmes());
        tables.add(highlights());
        input.nation().ifPresent(nation -> tables.add(cohort(nation)));
        return tables;
    }

    List<BilingualText> sentences() {
        int targets = 0;
        int reached = 0;
        for (ProgrammeOverview overview : input.programmes()) {
            TargetCounts counts = TargetCounts.of(overview);
            targets += counts.targets();
            reached += counts.reached();
        }
        List<BilingualText> sentences = new ArrayList<>(List.of(input.words()
                .get(
                        "portfolio_says_programmes",
                        "programmes",
                        input.programmes().size(),
                        "targets",
                        targets,
                        "reached",
                        reached)));
        input.nation()
                .ifPresent(nation -> sentences.add(input.words()
                        .get(
                                "portfolio_says_cohort",
                                "date",
                                input.words().date(nation.asOf()),
                                "cases",
                                nation.total().persons().orElse(0))));
        return sentences;
    }

    private ReportTable programmes() {
        List<ReportColumn> columns = List.of(
                factory.column("file_as_of", Unit.DATE),
                factory.column("indicators", Unit.NUMBER),
                factory.column("targets", Unit.NUMBER),
                factory.column("reached", Unit.NUMBER),
                factory.column("nearly", Unit.NUMBER),
                factory.column("below", Unit.NUMBER),
                factory.column("open", Unit.NUMBER));
        List<ReportRow> rows = input.programmes().stream()
                .map(overview -> ReportRow.of(
                                overview.programme().id(), overview.programme().name(), counts(overview))
                        .about(Optional.of(overview.asOf())))
                .toList();
        return factory.table(new Topic(Topic.PORTFOLIO, 0), columns, rows, List.of());
    }

    private static List<ReportCell> counts(ProgrammeOverview overview) {
        TargetCounts counts = TargetCounts.of(overview);
        return List.of(
                ReportCell.of(overview.asOf()),
                ReportCell.of(overview.figures().size()),
                ReportCell.of(counts.targets()),
                ReportCell.of(counts.reached()),
                ReportCell.of(counts.nearly()),
                ReportCell.of(counts.below()),
                ReportCell.of(counts.open()));
    }

    private ReportTable highlights() {
        List<ReportRow> rows = new ArrayList<>();
        for (ProgrammeOverview overview : input.programmes()) {
            ReportTable indicators = new IndicatorTables(overview, input.words(), input.minimum())
                    .list()
                    .get(0);
            indicators.rows().stream()
                    .limit(SHOWN_OF_EACH)
                    .forEach(row -> rows.add(ReportRow.of(
                                    overview.programme().id() + "/" + row.id(),
                                    overview.programme().name(),
                                    List.of(
                                            ReportCell.of(row.head()),
                                            cell(indicators, row, "aim"),
                                            cell(indicators, row, "actual"),
                                            cell(indicators, row, "achievement")))
                            .about(row.day().or(() -> Optional.of(overview.asOf())))));
        }
        return factory.table(
                new Topic("highlights", 1),
                List.of(
                        factory.column("indicator", Unit.TEXT),
                        factory.column("aim", Unit.NUMBER),
                        factory.column("actual", Unit.NUMBER),
                        factory.column("achievement", Unit.PERCENT)),
                rows,
                List.of());
    }

    /** What a programme without targets has no column for does not apply to it. */
    private static ReportCell cell(ReportTable table, ReportRow row, String column) {
        List<String> ids = table.columns().stream().map(ReportColumn::id).toList();
        return ids.contains(column) ? row.cells().get(ids.indexOf(column)) : ReportCell.of(CellSymbol.NOT_APPLICABLE);
    }

    private ReportTable cohort(StatusTable nation) {
        List<ReportRow> rows = new ArrayList<>();
        nation.rows()
                .forEach((status, row) ->
                        rows.add(ReportRow.of(status.name(), input.words().get("short_" + status.name()), cells(row))));
        rows.add(ReportRow.total(input.words().get("total"), cells(nation.total())));
        return factory.table(
                new Topic("cohort", 2),
                List.of(column("cases", nation.asOf(), Unit.CASES), column("percent", nation.asOf(), Unit.PERCENT)),
                rows,
                List.of());
    }

    private static List<ReportCell> cells(StatusRow row) {
        OptionalLong persons = row.persons();
        return List.of(
                persons.isPresent() ? ReportCell.of(persons.getAsLong()) : ReportCell.of(CellSymbol.NOT_APPLICABLE),
                row.percent().map(ReportCell::of).orElse(ReportCell.of(CellSymbol.NOT_APPLICABLE)));
    }

    /** Of another day than the portfolio, which the id says. */
    private ReportColumn column(String id, LocalDate day, Unit unit) {
        return new ReportColumn(
                id + "_day_" + day.toString().replace('-', '_'),
                input.words().get("programme_column_" + id),
                Optional.of(input.words().date(day)),
                unit);
    }
}
