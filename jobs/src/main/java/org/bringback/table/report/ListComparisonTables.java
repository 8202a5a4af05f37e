package org.bringback.table.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;

/** Statuses in the rows, lists across, beside the persons counted once. */
final class ListComparisonTables {

    private final ReportInput input;
    private final TableFactory factory;

    private ListComparisonTables(ReportInput input, Topic topic) {
        this.input = input;
        this.factory = new TableFactory(input, topic);
    }

    /** The lists, their sum, and each person once. */
    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        return Optional.of(new ListComparisonTables(nation.input(), topic)
                .ofNation(nation.sheet().table()));
    }

    /** @param cases the sum of lists */
    private ReportTable ofNation(StatusTable cases) {
        Map<Agency, StatusTable> lists = lists();
        List<ReportColumn> columns = new ArrayList<>();
        lists.keySet().forEach(agency -> columns.add(column(agency)));
        columns.add(factory.column("cases", "cases", Unit.PERSONS));
        columns.add(factory.column("persons", "persons_once", Unit.PERSONS));
        List<StatusTable> tables = new ArrayList<>(lists.values());
        tables.add(cases);
        tables.add(input.cohortTables()
                .nationalPersons(input.asOf(), input.against())
                .orElseThrow());
        List<ReportRow> rows = new ArrayList<>();
        cases.rows().keySet().forEach(status -> rows.add(row(status, cells(tables, status))));
        rows.add(ReportRow.total(
                factory.get("total"),
                tables.stream()
                        .map(table -> CellFactory.count(table.total().persons()))
                        .toList()));
        return factory.table("status", columns, rows);
    }

    private Map<Agency, StatusTable> lists() {
        Map<Agency, StatusTable> tables = new LinkedHashMap<>();
        for (Agency agency : input.protectedBreakdowns().lists()) {
            input.cohortTables().lastList(agency.list(), input.asOf()).ifPresent(table -> tables.put(agency, table));
        }
        return tables;
    }

    private static List<ReportCell> cells(List<StatusTable> tables, Status status) {
        return tables.stream()
                .map(table -> Optional.ofNullable(table.rows().get(status))
                        .map(StatusRow::persons)
                        .orElse(OptionalLong.empty()))
                .map(CellFactory::count)
                .toList();
    }

    /** The cases of every list in a province, and the persons there. */
    static Optional<ReportTable> province(Topic topic, PlaceSubject province) {
        return Optional.of(new ListComparisonTables(province.input(), topic).ofPlace(province));
    }

    private ReportTable ofPlace(PlaceSubject province) {
        List<Agency> agencies = input.protectedBreakdowns().lists();
        List<ReportColumn> columns = new ArrayList<>();
        agencies.forEach(agency -> columns.add(column(agency)));
        columns.add(factory.column("persons", "persons_once", Unit.PERSONS));
        List<ProtectedTable> tables = new ArrayList<>(agencies.stream()
                .map(agency -> input.protectedBreakdowns()
                        .find(agency.list(), BreakdownTables.name(Axis.PLACE))
                        .orElseThrow())
                .toList());
        tables.add(province.table());
        List<ReportRow> rows = new ArrayList<>();
        province.statuses()
                .forEach(status -> rows.add(row(status, cells(tables, province.place(), Category.of(status)))));
        rows.add(ReportRow.total(factory.get("total"), cells(tables, province.place(), Category.total(Axis.STATUS))));
        return factory.table("status", columns, rows);
    }

    private static List<ReportCell> cells(List<ProtectedTable> tables, Category place, Category status) {
        return tables.stream()
                .map(table -> CellFactory.shown(table.cell(place, status).persons()))
                .toList();
    }

    private ReportRow row(Status status, List<ReportCell> cells) {
        return ReportRow.of(status.name(), input.reference().statuses().labels(status), cells);
    }

    private ReportColumn column(Agency agency) {
        return ReportColumn.of(
                agency.list().value().replace('-', '_'), agency.abbreviation(input.asOf()), Unit.PERSONS);
    }
}
