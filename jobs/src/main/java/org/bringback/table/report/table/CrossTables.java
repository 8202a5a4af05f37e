package org.bringback.table.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.input.ReportInput;
import org.bringback.text.BilingualText;

/** Tables with a category in every line and statuses across. */
public final class CrossTables {

    private final ReportInput input;
    private final CategoryLabels names;

    public CrossTables(ReportInput input) {
        this.input = input;
        this.names = new CategoryLabels(input.reference(), input.words());
    }

    /** Every category of an axis, and the total. */
    public ReportTable byCategory(Topic topic, ProtectedTable table, List<Status> statuses) {
        List<Category> across = across(statuses, topic);
        List<ReportRow> rows = new ArrayList<>();
        for (Category category : table.lines()) {
            ReportRow row = row(table, category, across, ReportRow.Weight.PLAIN, 0);
            if (category.isTotal() || !category.isUnknown() || !isNobody(row)) {
                rows.add(row);
            }
        }
        return table(topic, topic.word(), rows, across, List.of(table));
    }

    /** Provinces, and below each the areas in it. */
    public ReportTable places(ProtectedTable provinces, List<ProtectedTable> areas, List<Status> statuses) {
        List<Category> across = across(statuses, Topic.PLACE);
        List<ReportRow> rows = new ArrayList<>();
        for (Category province : provinces.lines()) {
            List<ReportRow> within = areas.stream()
                    .filter(table -> whole(table).equals(province))
                    .flatMap(table -> areasOf(table, across, 1).stream())
                    .toList();
            ReportRow.Weight weight = within.isEmpty() ? ReportRow.Weight.PLAIN : ReportRow.Weight.SUM;
            ReportRow row = row(provinces, province, across, weight, 0);
            if (!province.isUnknown() || !isNobody(row)) {
                rows.add(row);
                rows.addAll(within);
            }
        }
        List<ProtectedTable> all = new ArrayList<>(List.of(provinces));
        all.addAll(areas);
        return table(Topic.PLACE, areas.isEmpty() ? "place" : "place_areas", rows, across, all);
    }

    /** The areas of one province. */
    public ReportTable areas(ProtectedTable table, List<Status> statuses) {
        List<Category> across = across(statuses, Topic.PLACE);
        List<ReportRow> rows = new ArrayList<>(areasOf(table, across, 0));
        ReportRow whole = row(table, whole(table), across, ReportRow.Weight.TOTAL, 0);
        rows.add(ReportRow.total(input.words().get("total"), whole.cells()));
        return table(Topic.PLACE, "place_of_province", rows, across, List.of(table));
    }

    private List<ReportRow> areasOf(ProtectedTable table, List<Category> across, int level) {
        return table.lines().stream()
                .filter(place -> !place.equals(whole(table)))
                .map(place -> row(table, place, across, ReportRow.Weight.PLAIN, level))
                .filter(row -> !isNobody(row))
                .toList();
    }

    /** The last line of a table is the sum of the others. */
    static Category whole(ProtectedTable table) {
        List<Category> rows = table.lines();
        return rows.get(rows.size() - 1);
    }

    private static boolean isNobody(ReportRow row) {
        return row.cells().stream()
                .allMatch(cell -> cell instanceof ReportCell.Figure figure
                        ? figure.value().signum() == 0
                        : ((ReportCell.Instead) cell).symbol() == CellSymbol.NOT_APPLICABLE);
    }

    private ReportRow row(
            ProtectedTable table, Category category, List<Category> across, ReportRow.Weight weight, int level) {
        List<ReportCell> cells = across.stream()
                .map(status -> CellFactory.shown(table.cell(category, status).persons()))
                .toList();
        return category.isTotal()
                ? ReportRow.total(names.of(category), cells)
                : new ReportRow(category.code(), names.of(category), weight, level, cells);
    }

    // only open cases age
    private static List<Category> across(List<Status> statuses, Topic topic) {
        List<Category> across = new ArrayList<>();
        statuses.stream()
                .filter(status -> topic != Topic.AGEING || isOpen(status))
                .forEach(status -> across.add(Category.of(status)));
        if (topic != Topic.AGEING) {
            across.add(Category.total(Axis.STATUS));
        }
        return across;
    }

    public static boolean isOpen(Status status) {
        return status == Status.NOT_FOUND || status == Status.IN_PROCESS;
    }

    private ReportTable table(
            Topic topic, String key, List<ReportRow> rows, List<Category> across, List<ProtectedTable> from) {
        List<ReportColumn> columns = across.stream().map(this::column).toList();
        String stub = key.equals("place_of_province") ? "stub_place_areas" : "stub_" + key;
        String axis = topic.word();
        return new ReportTable(
                topic,
                words("title_" + key),
                words(stub),
                columns,
                rows,
                Optional.of(input.reference(from.get(0).table().population()) + "/STATUS/" + axis + "=LINE"),
                List.of());
    }

    private ReportColumn column(Category status) {
        return status.isTotal()
                ? ReportColumn.of("total", words("total"), Unit.PERSONS)
                : ReportColumn.of(
                        status.code().toLowerCase(Locale.ROOT), names.of(Status.valueOf(status.code())), Unit.PERSONS);
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
