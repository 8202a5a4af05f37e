package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Axis;
import org.bringback.table.Category;
import org.bringback.table.disclosure.ShownTable;

/** Tables with a category in every line and statuses across. */
final class AcrossParts {

    private final ReportMaterial material;
    private final CategoryNames names;

    AcrossParts(ReportMaterial material) {
        this.material = material;
        this.names = new CategoryNames(material.reference(), material.words());
    }

    /** Every category of an axis, and the total. */
    ReportTable of(Topic topic, ShownTable table, List<Status> statuses) {
        List<Category> across = across(statuses, topic);
        List<Line> lines = new ArrayList<>();
        for (Category category : table.lines()) {
            Line line = line(table, category, across, Line.Weight.PLAIN, 0);
            if (category.isTotal() || !category.isUnknown() || !isNobody(line)) {
                lines.add(line);
            }
        }
        return table(topic, topic.word(), lines, across, List.of(table));
    }

    /** Provinces, and below each the areas in it. */
    ReportTable places(ShownTable provinces, List<ShownTable> areas, List<Status> statuses) {
        List<Category> across = across(statuses, Topic.PLACE);
        List<Line> lines = new ArrayList<>();
        for (Category province : provinces.lines()) {
            List<Line> within = areas.stream()
                    .filter(table -> whole(table).equals(province))
                    .flatMap(table -> areasOf(table, across, 1).stream())
                    .toList();
            Line.Weight weight = within.isEmpty() ? Line.Weight.PLAIN : Line.Weight.SUM;
            Line line = line(provinces, province, across, weight, 0);
            if (!province.isUnknown() || !isNobody(line)) {
                lines.add(line);
                lines.addAll(within);
            }
        }
        List<ShownTable> all = new ArrayList<>(List.of(provinces));
        all.addAll(areas);
        return table(Topic.PLACE, areas.isEmpty() ? "place" : "place_areas", lines, across, all);
    }

    /** The areas of one province. */
    ReportTable areas(ShownTable table, List<Status> statuses) {
        List<Category> across = across(statuses, Topic.PLACE);
        List<Line> lines = new ArrayList<>(areasOf(table, across, 0));
        Line whole = line(table, whole(table), across, Line.Weight.TOTAL, 0);
        lines.add(Line.total(material.words().get("total"), whole.cells()));
        return table(Topic.PLACE, "place_of_province", lines, across, List.of(table));
    }

    private List<Line> areasOf(ShownTable table, List<Category> across, int level) {
        return table.lines().stream()
                .filter(place -> !place.equals(whole(table)))
                .map(place -> line(table, place, across, Line.Weight.PLAIN, level))
                .filter(line -> !isNobody(line))
                .toList();
    }

    /** The last line of a table is the sum of the others. */
    static Category whole(ShownTable table) {
        List<Category> lines = table.lines();
        return lines.get(lines.size() - 1);
    }

    private static boolean isNobody(Line line) {
        return line.cells().stream()
                .allMatch(cell -> cell instanceof Cell.Figure figure
                        ? figure.value().signum() == 0
                        : ((Cell.Instead) cell).symbol() == CellSymbol.NOT_APPLICABLE);
    }

    private Line line(ShownTable table, Category category, List<Category> across, Line.Weight weight, int level) {
        List<Cell> cells = across.stream()
                .map(status -> CellOf.shown(table.cell(category, status).persons()))
                .toList();
        return category.isTotal()
                ? Line.total(names.of(category), cells)
                : new Line(category.code(), names.of(category), weight, level, cells);
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

    static boolean isOpen(Status status) {
        return status == Status.NOT_FOUND || status == Status.IN_PROCESS;
    }

    private ReportTable table(Topic topic, String key, List<Line> lines, List<Category> across, List<ShownTable> from) {
        List<Column> columns = across.stream().map(this::column).toList();
        String stub = key.equals("place_of_province") ? "stub_place_areas" : "stub_" + key;
        String axis = topic.word();
        return new ReportTable(
                topic,
                words("title_" + key),
                words(stub),
                columns,
                lines,
                Optional.of(material.reference(from.get(0).table().population()) + "/STATUS/" + axis + "=LINE"),
                List.of());
    }

    private Column column(Category status) {
        return status.isTotal()
                ? Column.of("total", words("total"), Unit.PERSONS)
                : Column.of(
                        status.code().toLowerCase(Locale.ROOT), names.of(Status.valueOf(status.code())), Unit.PERSONS);
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}
