package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedBreakdowns;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** Tables with provinces or education areas in the rows, and statuses across. */
final class PlaceTables {

    private static final String BY_PROVINCE = BreakdownTables.name(Axis.PLACE);

    private final ReportInput input;
    private final CrossTables tables;

    private PlaceTables(ReportInput input, Topic topic, List<Status> statuses) {
        this.input = input;
        this.tables = new CrossTables(input, topic, Axis.PLACE, statuses);
    }

    /** Provinces. */
    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        PlaceTables places = new PlaceTables(nation.input(), topic, CrossTables.used(nation.sheet()));
        return nation.input()
                .protectedBreakdowns()
                .findNational(BY_PROVINCE)
                .map(provinces -> places.provinces(provinces, List.of()));
    }

    /** Provinces, and below each the areas in it, where the list has areas. */
    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        PlaceTables places = new PlaceTables(list.input(), topic, CrossTables.used(list.sheet()));
        return list.input()
                .protectedBreakdowns()
                .find(list.list(), BY_PROVINCE)
                .map(provinces -> places.provinces(provinces, places.areas(list)));
    }

    private List<ProtectedTable> areas(ListSubject list) {
        ProtectedBreakdowns breakdowns = input.protectedBreakdowns();
        return input.reference().provinces().list().stream()
                .map(province -> breakdowns.find(list.list(), BreakdownTables.areasOf(Category.of(province.code()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private ReportTable provinces(ProtectedTable provinces, List<ProtectedTable> areas) {
        List<ReportRow> rows = new ArrayList<>();
        for (Category province : provinces.lines()) {
            List<ReportRow> within = areas.stream()
                    .filter(table -> whole(table).equals(province))
                    .flatMap(table -> areaRows(table, 1))
                    .toList();
            ReportRow.Weight weight = within.isEmpty() ? ReportRow.Weight.PLAIN : ReportRow.Weight.SUM;
            ReportRow row = tables.row(provinces, province, weight, 0);
            if (!province.isUnknown() || !CrossTables.isNobody(row)) {
                rows.add(row);
                rows.addAll(within);
            }
        }
        String words = areas.isEmpty() ? "place" : "place_areas";
        return tables.table("title_" + words, "stub_" + words, rows, provinces);
    }

    /** The areas of a province, on the one list that has areas. */
    static Optional<ReportTable> province(Topic topic, PlaceSubject province) {
        ReportInput input = province.input();
        return input.protectedBreakdowns().lists().stream()
                .map(agency -> input.protectedBreakdowns()
                        .find(agency.list(), BreakdownTables.areasOf(province.place()))
                        .map(new PlaceTables(
                                input, topic, List.copyOf(agency.statuses().keySet()))::areasOfProvince))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private ReportTable areasOfProvince(ProtectedTable table) {
        ReportRow whole = tables.row(table, whole(table), ReportRow.Weight.TOTAL, 0);
        ReportRow total = ReportRow.total(input.words().get("total"), whole.cells());
        List<ReportRow> rows =
                Stream.concat(areaRows(table, 0), Stream.of(total)).toList();
        return tables.table("title_place_of_province", "stub_place_areas", rows, table);
    }

    private Stream<ReportRow> areaRows(ProtectedTable table, int level) {
        return table.lines().stream()
                .filter(place -> !place.equals(whole(table)))
                .map(place -> tables.row(table, place, ReportRow.Weight.PLAIN, level))
                .filter(row -> !CrossTables.isNobody(row));
    }

    /** The last row of a table is the sum of the others. */
    private static Category whole(ProtectedTable table) {
        List<Category> rows = table.lines();
        return rows.get(rows.size() - 1);
    }
}
