package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedCell;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.StatusSheet;
import org.bringback.text.BilingualText;

/** Tables with a category in every row and statuses across. */
final class CrossTables {

    private static final List<Status> OPEN =
            Stream.of(Status.values()).filter(Status::isOpen).toList();

    private final ReportInput input;
    private final Topic topic;
    private final Axis axis;
    private final List<Category> across;
    private final CategoryLabels names;

    /** @param statuses that a case may have */
    CrossTables(ReportInput input, Topic topic, Axis axis, List<Status> statuses) {
        this.input = input;
        this.topic = topic;
        this.axis = axis;
        this.across = across(statuses, axis);
        this.names = new CategoryLabels(input.reference(), input.words());
    }

    // only open cases age
    private static List<Category> across(List<Status> statuses, Axis axis) {
        List<Category> across = new ArrayList<>();
        statuses.stream()
                .filter(status -> axis != Axis.AGEING || status.isOpen())
                .forEach(status -> across.add(Category.of(status)));
        if (axis != Axis.AGEING) {
            across.add(Category.total(Axis.STATUS));
        }
        return across;
    }

    static List<Status> used(StatusSheet sheet) {
        return List.copyOf(sheet.table().rows().keySet());
    }

    /** Persons once, by an axis. */
    static Optional<ReportTable> national(Topic topic, NationalSubject nation, Axis axis) {
        CrossTables tables = new CrossTables(nation.input(), topic, axis, used(nation.sheet()));
        return nation.input()
                .protectedBreakdowns()
                .findNational(BreakdownTables.name(axis))
                .map(tables::byCategory);
    }

    /** A list's cases, by an axis. */
    static Optional<ReportTable> list(Topic topic, ListSubject list, Axis axis) {
        CrossTables tables = new CrossTables(list.input(), topic, axis, used(list.sheet()));
        return list.input()
                .protectedBreakdowns()
                .find(list.list(), BreakdownTables.name(axis))
                .map(tables::byCategory);
    }

    /** Every category of an axis, and the total. */
    private ReportTable byCategory(ProtectedTable table) {
        List<ReportRow> rows = new ArrayList<>();
        for (Category category : table.lines()) {
            ReportRow row = row(table, category, ReportRow.Weight.PLAIN, 0);
            if (category.isTotal() || !category.isUnknown() || !isNobody(row)) {
                rows.add(row);
            }
        }
        return table("title_" + topic.word(), "stub_" + topic.word(), rows, table);
    }

    static boolean isNobody(ReportRow row) {
        return row.cells().stream()
                .allMatch(cell -> cell instanceof ReportCell.Figure figure
                        ? figure.value().signum() == 0
                        : ((ReportCell.Instead) cell).symbol() == CellSymbol.NOT_APPLICABLE);
    }

    ReportRow row(ProtectedTable table, Category category, ReportRow.Weight weight, int level) {
        List<ReportCell> cells = cells(table, category);
        return category.isTotal()
                ? ReportRow.total(names.label(category), cells)
                : new ReportRow(category.code(), names.label(category), weight, level, cells);
    }

    /** How many have each status; and of those back at school and those still to be found, which share and what change. */
    List<ReportCell> cells(ProtectedTable table, Category category) {
        List<ReportCell> cells = new ArrayList<>();
        across.forEach(status ->
                cells.add(CellFactory.shown(table.cell(category, status).persons())));
        if (axis == Axis.AGEING) {
            return cells;
        }
        ProtectedCell returned = table.cell(category, Category.of(Status.FOUND_RETURNED));
        ProtectedCell open = table.open(category);
        cells.add(CellFactory.shown(returned.percent()));
        cells.add(CellFactory.shown(open.percent()));
        if (table.against().isPresent()) {
            cells.add(input.change(table, category, List.of(Status.FOUND_RETURNED), returned.change()));
            cells.add(input.change(table, category, OPEN, open.change()));
        }
        return cells;
    }

    /**
     * The table of some rows.
     *
     * @param title names the words of the title
     * @param stub names the words above the rows
     * @param from whose population is counted
     */
    ReportTable table(String title, String stub, List<ReportRow> rows, ProtectedTable from) {
        return new ReportTable(
                topic,
                words(title),
                words(stub),
                columns(Unit.PERSONS, from.against().isPresent()),
                rows,
                input.cases(from.table().population(), BreakdownTables.name(axis) + "=LINE"),
                input.held(from.table().population()));
    }

    /** @param compared whether there is an earlier day */
    List<ReportColumn> columns(Unit unit, boolean compared) {
        BilingualText counted = words(unit == Unit.CASES ? "cases" : "persons");
        List<ReportColumn> columns = new ArrayList<>();
        across.forEach(status -> columns.add(column(status, counted, unit)));
        if (axis == Axis.AGEING) {
            return columns;
        }
        columns.add(column("found_returned_percent", "percent", Unit.PERCENT));
        columns.add(column("open_percent", "percent", Unit.PERCENT));
        if (compared) {
            columns.add(column("found_returned_change", "change", Unit.CHANGE));
            columns.add(column("open_change", "change", Unit.CHANGE));
        }
        return columns;
    }

    private ReportColumn column(Category status, BilingualText counted, Unit unit) {
        return status.isTotal()
                ? new ReportColumn("total", words("total"), Optional.of(counted), unit)
                : new ReportColumn(
                        status.code().toLowerCase(Locale.ROOT),
                        names.shortLabel(Status.valueOf(status.code())),
                        Optional.of(counted),
                        unit);
    }

    private ReportColumn column(String id, String over, Unit unit) {
        BilingualText head = id.startsWith("open") ? words("short_open") : names.shortLabel(Status.FOUND_RETURNED);
        return new ReportColumn(id, head, Optional.of(words(over)), unit);
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
