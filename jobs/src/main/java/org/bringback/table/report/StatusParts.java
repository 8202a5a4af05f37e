package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Axis;
import org.bringback.table.Category;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusTable;
import org.bringback.table.disclosure.ShownCell;
import org.bringback.table.disclosure.ShownTable;

/** The first table of every report: how persons divide by status, and what changed. */
final class StatusParts {

    private final ReportMaterial material;

    StatusParts(ReportMaterial material) {
        this.material = material;
    }

    /** A list's or the nation's, which is published as it is. */
    ReportTable of(StatusTable table) {
        boolean compared = table.against().isPresent();
        List<Line> lines = new ArrayList<>();
        table.rows().forEach((status, row) -> lines.add(Line.of(status.name(), name(status), cells(row, compared))));
        lines.add(Line.total(words("total"), cells(table.total(), compared)));
        String reference = table.snapshot() + "/STATUS";
        return table(lines, compared, reference);
    }

    private static List<Cell> cells(StatusRow row, boolean compared) {
        List<Cell> cells = new ArrayList<>();
        if (compared) {
            cells.add(CellOf.count(row.againstPersons()));
            cells.add(CellOf.percent(row.againstPercent()));
        }
        cells.add(CellOf.count(row.persons()));
        cells.add(CellOf.percent(row.percent()));
        if (compared) {
            cells.add(CellOf.count(row.change()));
        }
        return cells;
    }

    /** A place's, of which single cells may be suppressed. */
    ReportTable of(ShownTable table, Category place, List<Status> statuses) {
        boolean compared = table.against().isPresent();
        List<Line> lines = new ArrayList<>();
        statuses.forEach(status ->
                lines.add(Line.of(status.name(), name(status), cells(table, place, Category.of(status), compared))));
        lines.add(Line.total(words("total"), cells(table, place, Category.total(Axis.STATUS), compared)));
        String reference = material.reference(table.table().population()) + "/STATUS/place=" + place.code();
        return table(lines, compared, reference);
    }

    private static List<Cell> cells(ShownTable table, Category place, Category status, boolean compared) {
        ShownCell cell = table.cell(place, status);
        List<Cell> cells = new ArrayList<>();
        if (compared) {
            cells.add(CellOf.shown(cell.against()));
            cells.add(CellOf.shown(earlier(table).cell(place, status).percent()));
        }
        cells.add(CellOf.shown(cell.persons()));
        cells.add(CellOf.shown(cell.percent()));
        if (compared) {
            cells.add(CellOf.shown(cell.change()));
        }
        return cells;
    }

    private static ShownTable earlier(ShownTable table) {
        return new ShownTable(
                table.against().orElseThrow(), Optional.empty(), table.base(), table.decimals(), table.exists());
    }

    private ReportTable table(List<Line> lines, boolean compared, String reference) {
        return new ReportTable(
                Topic.STATUS,
                words("title_status"),
                words("status"),
                columns(compared),
                lines,
                Optional.of(reference),
                List.of());
    }

    private List<Column> columns(boolean compared) {
        List<Column> columns = new ArrayList<>();
        if (compared) {
            Words then = material.words().date(material.against().orElseThrow());
            columns.add(column("against_persons", "persons", then, Unit.PERSONS));
            columns.add(column("against_percent", "percent", then, Unit.PERCENT));
        }
        Words now = material.words().date(material.asOf());
        columns.add(column("persons", "persons", now, Unit.PERSONS));
        columns.add(column("percent", "percent", now, Unit.PERCENT));
        if (compared) {
            columns.add(column("change", "persons", words("change"), Unit.CHANGE));
        }
        return columns;
    }

    private Column column(String id, String head, Words over, Unit unit) {
        return new Column(id, words(head), Optional.of(over), unit);
    }

    private Words name(Status status) {
        return material.reference().statuses().words(status);
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}
