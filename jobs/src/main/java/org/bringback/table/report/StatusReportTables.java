package org.bringback.table.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.ProtectedCell;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** The first table of every report: how persons divide by status, and what changed. */
final class StatusReportTables {

    private final ReportInput input;
    private final Topic topic;

    private StatusReportTables(ReportInput input, Topic topic) {
        this.input = input;
        this.topic = topic;
    }

    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        StatusReportTables tables = new StatusReportTables(nation.input(), topic);
        StatusTable cases = nation.sheet().table();
        return Optional.of(tables.published(cases, Unit.CASES, List.of(tables.persons(cases))));
    }

    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        return Optional.of(new StatusReportTables(list.input(), topic)
                .published(list.sheet().table(), Unit.PERSONS, List.of()));
    }

    static Optional<ReportTable> place(Topic topic, PlaceSubject place) {
        return Optional.of(new StatusReportTables(place.input(), topic).ofPlace(place));
    }

    /** A list's or the nation's, which is published as it is. */
    private ReportTable published(StatusTable table, Unit counted, List<ReportRow> more) {
        boolean compared = table.against().isPresent();
        List<ReportRow> rows = new ArrayList<>();
        table.rows()
                .forEach((status, row) -> rows.add(ReportRow.of(status.name(), name(status), cells(row, compared))));
        rows.add(ReportRow.total(words("total"), cells(table.total(), compared)));
        rows.add(ReportRow.memo("OPEN", words("open"), cells(table.open(), compared)));
        rows.addAll(more);
        Dates dates = new Dates(input.asOf(), compared ? input.against() : Optional.empty());
        return table(rows, counted, dates, Optional.of(table.snapshot() + "/STATUS"), List.of());
    }

    /** The cases counted as persons. */
    private ReportRow persons(StatusTable cases) {
        StatusRow persons = input.cohortTables()
                .nation()
                .persons(cases.asOf(), cases.against())
                .orElseThrow()
                .total();
        StatusRow counted = new StatusRow(
                persons.persons(), Optional.empty(), persons.againstPersons(), Optional.empty(), persons.change());
        return ReportRow.memo(
                "PERSONS", words("persons_once"), cells(counted, cases.against().isPresent()));
    }

    private static List<ReportCell> cells(StatusRow row, boolean compared) {
        List<ReportCell> cells = new ArrayList<>();
        if (compared) {
            cells.add(CellFactory.count(row.againstPersons()));
            cells.add(CellFactory.percent(row.againstPercent()));
        }
        cells.add(CellFactory.count(row.persons()));
        cells.add(CellFactory.percent(row.percent()));
        if (compared) {
            cells.add(CellFactory.count(row.change()));
        }
        return cells;
    }

    /** A place's, of which single cells may be suppressed. */
    private ReportTable ofPlace(PlaceSubject subject) {
        ProtectedTable table = subject.table();
        Category place = subject.place();
        List<ReportRow> rows = new ArrayList<>();
        subject.statuses()
                .forEach(status ->
                        rows.add(ReportRow.of(status.name(), name(status), cells(table, place, Category.of(status)))));
        rows.add(ReportRow.total(words("total"), cells(table, place, Category.total(Axis.STATUS))));
        Optional<ProtectedCell> then =
                table.against().map(unused -> earlier(table).open(place));
        rows.add(ReportRow.memo("OPEN", words("open"), cells(table.open(place), then)));
        return table(
                rows,
                Unit.PERSONS,
                Dates.of(table),
                input.cases(table.table().population(), "place=" + place.code()),
                input.held(table.table().population()));
    }

    private static List<ReportCell> cells(ProtectedTable table, Category place, Category status) {
        Optional<ProtectedCell> then =
                table.against().map(unused -> earlier(table).cell(place, status));
        return cells(table.cell(place, status), then);
    }

    private static List<ReportCell> cells(ProtectedCell cell, Optional<ProtectedCell> then) {
        List<ReportCell> cells = new ArrayList<>();
        then.ifPresent(earlier -> {
            cells.add(CellFactory.shown(cell.against()));
            cells.add(CellFactory.shown(earlier.percent()));
        });
        cells.add(CellFactory.shown(cell.persons()));
        cells.add(CellFactory.shown(cell.percent()));
        if (then.isPresent()) {
            cells.add(CellFactory.shown(cell.change()));
        }
        return cells;
    }

    private static ProtectedTable earlier(ProtectedTable table) {
        return new ProtectedTable(
                table.against().orElseThrow(), Optional.empty(), table.base(), table.decimals(), table.exists());
    }

    /** The days of the columns. */
    private record Dates(LocalDate now, Optional<LocalDate> then) {

        static Dates of(ProtectedTable table) {
            return new Dates(
                    table.table().population().asOf(),
                    table.against().map(earlier -> earlier.population().asOf()));
        }
    }

    private ReportTable table(
            List<ReportRow> rows, Unit counted, Dates dates, Optional<String> reference, List<BilingualText> notes) {
        return new ReportTable(
                topic, words("title_status"), words("status"), columns(counted, dates), rows, reference, notes);
    }

    private List<ReportColumn> columns(Unit counted, Dates dates) {
        String word = counted == Unit.CASES ? "cases" : "persons";
        List<ReportColumn> columns = new ArrayList<>();
        if (dates.then().isPresent()) {
            BilingualText then = input.words().date(dates.then().get());
            columns.add(column("against_" + word, word, then, counted));
            columns.add(column("against_percent", "percent", then, Unit.PERCENT));
        }
        BilingualText now = input.words().date(dates.now());
        columns.add(column(word, word, now, counted));
        columns.add(column("percent", "percent", now, Unit.PERCENT));
        if (dates.then().isPresent()) {
            columns.add(column("change", word, words("change"), Unit.CHANGE));
        }
        return columns;
    }

    private ReportColumn column(String id, String head, BilingualText over, Unit unit) {
        return new ReportColumn(id, words(head), Optional.of(over), unit);
    }

    private BilingualText name(Status status) {
        return input.reference().statuses().labels(status);
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
