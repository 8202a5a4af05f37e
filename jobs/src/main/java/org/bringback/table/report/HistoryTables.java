package org.bringback.table.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
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

/** All days that figures were published of, the oldest first, as they are counted today: what became of the cases. */
final class HistoryTables {

    /** Of two days the status table says all. */
    private static final int FEWEST_DAYS = 3;

    private final ReportInput input;
    private final TableFactory factory;
    private final Unit counted;

    private HistoryTables(ReportInput input, Topic topic, Unit counted) {
        this.input = input;
        this.factory = new TableFactory(input, topic);
        this.counted = counted;
    }

    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        ReportInput input = nation.input();
        return new HistoryTables(input, topic, Unit.CASES)
                .table(input.cohortTables().nation()::cases, true);
    }

    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        ReportInput input = list.input();
        return new HistoryTables(input, topic, Unit.PERSONS)
                .table((day, against) -> input.cohortTables().list(list.list(), day, against), false);
    }

    /** @param figures of a day, beside an earlier one */
    private Optional<ReportTable> table(
            BiFunction<LocalDate, Optional<LocalDate>, Optional<StatusTable>> figures, boolean ofNation) {
        List<LocalDate> days = input.published();
        if (days.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        List<ReportRow> rows = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (LocalDate day : days) {
            Optional<StatusTable> table = figures.apply(day, before);
            List<ReportCell> cells = new ArrayList<>();
            if (ofNation) {
                cells.add(ReportCell.of(input.cohortTables().listsOf(day).size()));
            }
            cells.addAll(table.map(this::cells).orElseGet(HistoryTables::nothing));
            rows.add(ReportRow.of(day.toString(), input.words().date(day), cells));
            before = Optional.of(day);
        }
        List<BilingualText> notes = new ArrayList<>(List.of(factory.get("note_history")));
        if (ofNation) {
            missing().ifPresent(notes::add);
        }
        return Optional.of(factory.table("stub_history", columns(ofNation), rows, notes));
    }

    private List<ReportCell> cells(StatusTable table) {
        StatusRow open = table.open();
        Optional<StatusRow> returned = Optional.ofNullable(table.rows().get(Status.FOUND_RETURNED));
        return List.of(
                ReportCell.of(table.revision()),
                CellFactory.count(table.total().persons()),
                CellFactory.count(returned.map(StatusRow::persons).orElse(OptionalLong.empty())),
                CellFactory.percent(returned.flatMap(StatusRow::percent)),
                CellFactory.count(open.persons()),
                CellFactory.percent(open.percent()),
                change(table, returned),
                change(table, Optional.of(open)));
    }

    private static ReportCell change(StatusTable table, Optional<StatusRow> row) {
        return table.against().isEmpty()
                ? ReportCell.of(CellSymbol.NOT_AVAILABLE)
                : CellFactory.count(row.map(StatusRow::change).orElse(OptionalLong.empty()));
    }

    /** A day on which the list has no figures. */
    private static List<ReportCell> nothing() {
        return Stream.generate(() -> ReportCell.of(CellSymbol.NOT_AVAILABLE))
                .limit(8)
                .toList();
    }

    /** Which lists had no figures of which day; empty where all had. */
    private Optional<BilingualText> missing() {
        List<BilingualText> days = new ArrayList<>();
        for (LocalDate day : input.published()) {
            List<BilingualText> names = input.agencies().list().stream()
                    .filter(agency -> !input.cohortTables().listsOf(day).contains(agency.list()))
                    .map(agency -> agency.abbreviation(day))
                    .toList();
            if (!names.isEmpty()) {
                BilingualText lists = joined(names, ", ");
                days.add(input.words()
                        .get(
                                "lists_of_day",
                                "lists",
                                lists,
                                "date",
                                input.words().date(day)));
            }
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(input.words().get("note_history_missing", "days", joined(days, "; ")));
    }

    static BilingualText joined(List<BilingualText> texts, String between) {
        return new BilingualText(
                texts.stream().map(BilingualText::thai).collect(Collectors.joining(between)),
                texts.stream().map(BilingualText::english).collect(Collectors.joining(between)));
    }

    private List<ReportColumn> columns(boolean ofNation) {
        BilingualText returned = factory.get("short_" + Status.FOUND_RETURNED);
        BilingualText open = factory.get("short_open");
        String number = counted == Unit.CASES ? "cases" : "persons";
        List<ReportColumn> columns = new ArrayList<>();
        if (ofNation) {
            columns.add(factory.column("lists", "history_lists", Unit.NUMBER));
        }
        columns.add(factory.column("revision", "revision_column", Unit.NUMBER));
        columns.add(factory.column("total", "total", counted));
        columns.add(factory.column("found_returned", number, returned, counted));
        columns.add(factory.column("found_returned_percent", "percent", returned, Unit.PERCENT));
        columns.add(factory.column("open", number, open, counted));
        columns.add(factory.column("open_percent", "percent", open, Unit.PERCENT));
        BilingualText change = factory.get("change");
        columns.add(factory.column("found_returned_change", "short_" + Status.FOUND_RETURNED, change, Unit.CHANGE));
        columns.add(factory.column("open_change", "short_open", change, Unit.CHANGE));
        return columns;
    }
}
