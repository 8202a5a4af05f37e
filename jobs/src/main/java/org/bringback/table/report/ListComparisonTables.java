package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.Percentages;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** Lists in the rows, statuses across; below them the persons, each counted once. */
final class ListComparisonTables {

    private static final int DECIMALS = 2;

    private final ReportInput input;
    private final Topic topic;
    private final List<Status> statuses;
    private final CrossTables tables;

    private ListComparisonTables(ReportInput input, Topic topic, List<Status> statuses) {
        this.input = input;
        this.topic = topic;
        this.statuses = statuses;
        this.tables = new CrossTables(input, topic, Axis.PLACE, statuses);
    }

    /** The lists, their sum, and each person once. */
    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        return Optional.of(new ListComparisonTables(nation.input(), topic, CrossTables.used(nation.sheet()))
                .ofNation(nation.sheet().table()));
    }

    /** @param cases the sum of lists */
    private ReportTable ofNation(StatusTable cases) {
        List<ReportRow> rows = new ArrayList<>();
        for (Agency agency : input.protectedBreakdowns().lists()) {
            list(agency)
                    .ifPresent(table -> rows.add(
                            ReportRow.of(agency.list().value(), agency.abbreviation(input.asOf()), cells(table))));
        }
        rows.add(ReportRow.total(input.words().get("all_lists"), cells(cases)));
        StatusTable persons = input.cohortTables()
                .nation()
                .persons(input.asOf(), cases.against())
                .orElseThrow();
        rows.add(ReportRow.memo("PERSONS", input.words().get("persons_once"), cells(persons)));
        return table(rows, input.against().isPresent(), List.of());
    }

    /** What changed is known of lists with figures of the day only. */
    private Optional<StatusTable> list(Agency agency) {
        return input.cohortTables()
                .list(agency.list(), input.asOf(), input.against())
                .or(() -> input.cohortTables().lastList(agency.list(), input.asOf()));
    }

    private List<ReportCell> cells(StatusTable table) {
        List<ReportCell> cells = new ArrayList<>();
        statuses.forEach(status -> cells.add(
                CellFactory.count(row(table, status).map(StatusRow::persons).orElse(OptionalLong.empty()))));
        cells.add(CellFactory.count(table.total().persons()));
        Optional<StatusRow> returned = row(table, Status.FOUND_RETURNED);
        cells.add(share(table, returned));
        cells.add(share(table, Optional.of(table.open())));
        if (input.against().isPresent()) {
            cells.add(change(table, returned.map(StatusRow::change).orElse(OptionalLong.empty())));
            cells.add(change(table, table.open().change()));
        }
        return cells;
    }

    /** With as many decimals for every list, whatever its own table has. */
    private static ReportCell share(StatusTable table, Optional<StatusRow> row) {
        return CellFactory.percent(row.map(StatusRow::persons)
                .filter(OptionalLong::isPresent)
                .flatMap(persons -> Percentages.share(persons.getAsLong(), table.basePersons(), DECIMALS)));
    }

    private static Optional<StatusRow> row(StatusTable table, Status status) {
        return Optional.ofNullable(table.rows().get(status));
    }

    private static ReportCell change(StatusTable table, OptionalLong change) {
        return table.against().isPresent() ? CellFactory.count(change) : ReportCell.of(CellSymbol.NOT_AVAILABLE);
    }

    /** The cases of every list in a province, and the persons there. */
    static Optional<ReportTable> province(Topic topic, PlaceSubject province) {
        return Optional.of(new ListComparisonTables(province.input(), topic, province.statuses()).ofPlace(province));
    }

    private ReportTable ofPlace(PlaceSubject province) {
        List<ReportRow> rows = new ArrayList<>();
        boolean compared = province.table().against().isPresent();
        for (Agency agency : input.protectedBreakdowns().lists()) {
            ProtectedTable table = input.protectedBreakdowns()
                    .find(agency.list(), BreakdownTables.name(Axis.PLACE))
                    .orElseThrow();
            // where the nation is not compared, a list that is carried forward would be compared with itself
            ProtectedTable even = new ProtectedTable(
                    table.table(),
                    compared ? table.against() : Optional.empty(),
                    table.base(),
                    DECIMALS,
                    table.exists());
            List<ReportCell> cells = new ArrayList<>(tables.cells(even, province.place()));
            while (compared && cells.size() < statuses.size() + 5) {
                cells.add(ReportCell.of(CellSymbol.NOT_AVAILABLE));
            }
            rows.add(ReportRow.of(agency.list().value(), agency.abbreviation(input.asOf()), cells));
        }
        rows.add(ReportRow.memo(
                "PERSONS", input.words().get("persons_once"), tables.cells(province.table(), province.place())));
        return table(rows, compared, input.held(province.table().table().population()));
    }

    /** @param held what has to be said of older figures */
    private ReportTable table(List<ReportRow> rows, boolean compared, List<BilingualText> held) {
        return new ReportTable(
                topic,
                input.words().get("title_lists"),
                input.words().get("stub_list"),
                tables.columns(Unit.CASES, compared),
                rows,
                Optional.empty(),
                Stream.concat(Stream.of(input.words().get("note_statuses")), held.stream())
                        .toList());
    }
}
