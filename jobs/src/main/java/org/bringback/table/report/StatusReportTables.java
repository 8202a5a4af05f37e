package org.bringback.table.report;

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
        return Optional.of(new StatusReportTables(nation.input(), topic)
                .published(nation.sheet().table()));
    }

    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        return Optional.of(new StatusReportTables(list.input(), topic)
                .published(list.sheet().table()));
    }

    static Optional<ReportTable> place(Topic topic, PlaceSubject place) {
        return Optional.of(new StatusReportTables(place.input(), topic).ofPlace(place));
    }

    /** A list's or the nation's, which is published as it is. */
    private ReportTable published(StatusTable table) {
        boolean compared = table.against().isPresent();
        List<ReportRow> rows = new ArrayList<>();
        table.rows()
                .forEach((status, row) -> rows.add(ReportRow.of(status.name(), name(status), cells(row, compared))));
        rows.add(ReportRow.total(words("total"), cells(table.total(), compared)));
        String reference = table.snapshot() + "/STATUS";
        return table(rows, compared, reference);
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
        boolean compared = table.against().isPresent();
        List<ReportRow> rows = new ArrayList<>();
        subject.statuses()
                .forEach(status -> rows.add(
                        ReportRow.of(status.name(), name(status), cells(table, place, Category.of(status), compared))));
        rows.add(ReportRow.total(words("total"), cells(table, place, Category.total(Axis.STATUS), compared)));
        String reference = input.reference(table.table().population()) + "/STATUS/place=" + place.code();
        return table(rows, compared, reference);
    }

    private static List<ReportCell> cells(ProtectedTable table, Category place, Category status, boolean compared) {
        ProtectedCell cell = table.cell(place, status);
        List<ReportCell> cells = new ArrayList<>();
        if (compared) {
            cells.add(CellFactory.shown(cell.against()));
            cells.add(CellFactory.shown(earlier(table).cell(place, status).percent()));
        }
        cells.add(CellFactory.shown(cell.persons()));
        cells.add(CellFactory.shown(cell.percent()));
        if (compared) {
            cells.add(CellFactory.shown(cell.change()));
        }
        return cells;
    }

    private static ProtectedTable earlier(ProtectedTable table) {
        return new ProtectedTable(
                table.against().orElseThrow(), Optional.empty(), table.base(), table.decimals(), table.exists());
    }

    private ReportTable table(List<ReportRow> rows, boolean compared, String reference) {
        return new ReportTable(
                topic,
                words("title_status"),
                words("status"),
                columns(compared),
                rows,
                Optional.of(reference),
                List.of());
    }

    private List<ReportColumn> columns(boolean compared) {
        List<ReportColumn> columns = new ArrayList<>();
        if (compared) {
            BilingualText then = input.words().date(input.against().orElseThrow());
            columns.add(column("against_persons", "persons", then, Unit.PERSONS));
            columns.add(column("against_percent", "percent", then, Unit.PERCENT));
        }
        BilingualText now = input.words().date(input.asOf());
        columns.add(column("persons", "persons", now, Unit.PERSONS));
        columns.add(column("percent", "percent", now, Unit.PERCENT));
        if (compared) {
            columns.add(column("change", "persons", words("change"), Unit.CHANGE));
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
