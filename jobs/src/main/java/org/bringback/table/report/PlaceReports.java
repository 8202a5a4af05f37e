package org.bringback.table.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** Reports of single provinces and areas. All their figures are cells of tables that were published. */
final class PlaceReports {

    private static final String BY_PROVINCE = BreakdownTables.name(Axis.PLACE);

    private final ReportInput input;
    private final ReportTables tables;
    private final CategoryLabels names;

    private PlaceReports(ReportBasis basis) {
        this.input = basis.input();
        this.tables = basis.tables();
        this.names = new CategoryLabels(input.reference(), input.words());
    }

    /** All provinces; none while no list has figures. */
    static List<Report> provinces(ReportBasis basis) {
        PlaceReports reports = new PlaceReports(basis);
        return basis.input().reference().provinces().list().stream()
                .flatMap(province -> reports.province(province.code()).stream())
                .toList();
    }

    /** The areas that some list knows and that somebody is in. */
    static List<Report> areas(ReportBasis basis) {
        PlaceReports reports = new PlaceReports(basis);
        return basis.input().reference().areas().list().stream()
                .flatMap(area -> reports.area(area).stream())
                .toList();
    }

    private Optional<Report> province(ProvinceCode province) {
        return input.protectedBreakdowns().findNational(BY_PROVINCE).map(nation -> {
            PlaceSubject place = new PlaceSubject(input, nation, Category.of(province), List.of(Status.values()));
            return report(
                    ReportId.of(province),
                    new About(
                            names.provinceInFull(province),
                            names.province(province),
                            input.words().get("note_province")),
                    place,
                    tables.make(ReportDefinition.PROVINCE, place));
        });
    }

    private Optional<Report> area(Area area) {
        return input.protectedBreakdowns().lists().stream()
                .map(agency -> area(area, agency))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Report> area(Area area, Agency agency) {
        boolean one = area.provinces().size() == 1;
        Category province = Category.of(area.provinces().get(0));
        Category whole =
                one ? new Category(Axis.PLACE, province.code() + ":" + area.id().value()) : Category.of(area.id());
        return input.protectedBreakdowns()
                .find(agency.list(), BreakdownTables.areasOf(one ? province : whole))
                .filter(table -> table.lines().contains(whole))
                .filter(table -> !isNobody(table, whole))
                .map(table -> area(
                        area,
                        agency,
                        new PlaceSubject(
                                input,
                                table,
                                whole,
                                List.copyOf(agency.statuses().keySet()))));
    }

    private Report area(Area area, Agency agency, PlaceSubject place) {
        BilingualText note = input.words().get("note_area", "office", agency.office(input.asOf()));
        return report(
                ReportId.of(area.id()),
                new About(names.areaInFull(area.id()), names.area(area.id()), note),
                place,
                tables.make(ReportDefinition.AREA, place));
    }

    private static boolean isNobody(ProtectedTable table, Category place) {
        return CellFactory.shown(table.cell(place, Category.total(Axis.STATUS)).persons())
                        instanceof ReportCell.Figure figure
                && figure.value().signum() == 0;
    }

    /** @param note says who is counted */
    private record About(BilingualText name, BilingualText shortName, BilingualText note) {}

    private Report report(ReportId id, About about, PlaceSubject place, List<ReportTable> made) {
        Population population = place.table().table().population();
        Optional<LocalDate> against =
                place.table().against().map(earlier -> earlier.population().asOf());
        String reference =
                input.reference(population) + "/STATUS/place=" + place.place().code();
        return new Report(
                id,
                input.cohort().id(),
                about.name,
                about.shortName,
                population.asOf(),
                against,
                input.revision(population),
                reference,
                input.banner(),
                new KeyMessages(input).place(id.kind(), made),
                made,
                ReportNotes.of(input, about.note, input.revision(population), reference, made));
    }
}
