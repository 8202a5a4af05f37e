package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.Agency;
import org.bringback.reference.Area;
import org.bringback.reference.ProvinceCode;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Axis;
import org.bringback.table.Category;
import org.bringback.table.disclosure.BreakdownTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.ShownTable;

/** Reports of single provinces and areas. All their figures are cells of tables that were published. */
final class PlaceReports {

    private static final String BY_PROVINCE = BreakdownTables.name(Axis.PLACE);

    private final ReportMaterial material;
    private final StatusParts statuses;
    private final AcrossParts across;
    private final CategoryNames names;

    PlaceReports(ReportMaterial material, StatusParts statuses, AcrossParts across) {
        this.material = material;
        this.statuses = statuses;
        this.across = across;
        this.names = new CategoryNames(material.reference(), material.words());
    }

    /** Empty while no list has figures. */
    Optional<Report> province(ProvinceCode province) {
        return material.shown().findNational(BY_PROVINCE).map(nation -> {
            Category place = Category.of(province);
            List<ReportTable> tables = new ArrayList<>();
            tables.add(statuses.of(nation, place, all()));
            tables.add(lists(nation, place));
            areas(place).ifPresent(areas -> {
                tables.add(areas);
                tables.add(new AttentionParts(material).of(areas));
                tables.removeIf(table -> table.lines().isEmpty());
            });
            return report(
                    ReportId.of(province), names.province(province), nation, place, words("note_province"), tables);
        });
    }

    private Optional<ReportTable> areas(Category province) {
        return material.shown().lists().stream()
                .map(agency -> material.shown()
                        .find(agency.list(), BreakdownTables.areasOf(province))
                        .map(table -> across.areas(
                                table, List.copyOf(agency.statuses().keySet()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The cases of every list in a place, beside the persons counted once. */
    private ReportTable lists(ShownTable nation, Category place) {
        List<Agency> agencies = material.shown().lists();
        List<Column> columns = new ArrayList<>();
        agencies.forEach(agency -> columns.add(new ListsParts(material).column(agency)));
        columns.add(Column.of("persons", words("persons_once"), Unit.PERSONS));
        List<ShownTable> tables = new ArrayList<>(agencies.stream()
                .map(agency -> material.shown().find(agency.list(), BY_PROVINCE).orElseThrow())
                .toList());
        tables.add(nation);
        List<Line> lines = new ArrayList<>();
        all().forEach(status -> lines.add(Line.of(
                status.name(),
                material.reference().statuses().words(status),
                cells(tables, place, Category.of(status)))));
        lines.add(Line.total(words("total"), cells(tables, place, Category.total(Axis.STATUS))));
        return new ReportTable(
                Topic.LISTS, words("title_lists"), words("status"), columns, lines, Optional.empty(), List.of());
    }

    private static List<Cell> cells(List<ShownTable> tables, Category place, Category status) {
        return tables.stream()
                .map(table -> CellOf.shown(table.cell(place, status).persons()))
                .toList();
    }

    /** Empty where no list knows the area, or nobody is in it. */
    Optional<Report> area(Area area) {
        return material.shown().lists().stream()
                .map(agency -> area(area, agency))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Report> area(Area area, Agency agency) {
        boolean one = area.provinces().size() == 1;
        Category province = Category.of(area.provinces().get(0));
        Category whole =
                one ? new Category(Axis.PLACE, province.code() + ":" + area.id().value()) : Category.of(area.id());
        return material.shown()
                .find(agency.list(), BreakdownTables.areasOf(one ? province : whole))
                .filter(table -> table.lines().contains(whole))
                .filter(table -> !isNobody(table, whole))
                .map(table -> report(
                        ReportId.of(area.id()),
                        names.area(area.id()),
                        table,
                        whole,
                        material.words().get("note_area", "office", agency.office(material.asOf())),
                        List.of(statuses.of(
                                table, whole, List.copyOf(agency.statuses().keySet())))));
    }

    private static boolean isNobody(ShownTable table, Category place) {
        return CellOf.shown(table.cell(place, Category.total(Axis.STATUS)).persons()) instanceof Cell.Figure figure
                && figure.value().signum() == 0;
    }

    private Report report(
            ReportId id, Words name, ShownTable table, Category place, Words about, List<ReportTable> tables) {
        Population population = table.table().population();
        String reference = material.reference(population) + "/STATUS/place=" + place.code();
        Sentences sentences = new Sentences(material).ofPlace(tables.get(0));
        tables.stream()
                .filter(one -> one.topic() == Topic.ATTENTION)
                .findFirst()
                .ifPresent(sentences::attention);
        return new Report(
                id,
                material.cohort().id(),
                name,
                name,
                material.asOf(),
                material.against(),
                material.revision(population),
                reference,
                material.everyPage(),
                sentences.all(),
                tables,
                ReportNotes.of(material, about, material.revision(population), reference, tables));
    }

    private static List<Status> all() {
        return List.of(Status.values());
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}
