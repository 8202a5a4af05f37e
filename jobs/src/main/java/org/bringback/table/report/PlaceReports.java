package org.bringback.table.report;

import java.util.ArrayList;
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
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.input.ReportInput;
import org.bringback.table.report.table.CategoryLabels;
import org.bringback.table.report.table.CellFactory;
import org.bringback.table.report.table.CrossTables;
import org.bringback.table.report.table.ListComparisonTables;
import org.bringback.table.report.table.OpenCaseRanking;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.StatusReportTables;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Reports of single provinces and areas. All their figures are cells of tables that were published. */
final class PlaceReports {

    private static final String BY_PROVINCE = BreakdownTables.name(Axis.PLACE);

    private final ReportInput input;
    private final StatusReportTables statuses;
    private final CrossTables across;
    private final CategoryLabels names;

    PlaceReports(ReportInput input, StatusReportTables statuses, CrossTables across) {
        this.input = input;
        this.statuses = statuses;
        this.across = across;
        this.names = new CategoryLabels(input.reference(), input.words());
    }

    /** Empty while no list has figures. */
    Optional<Report> province(ProvinceCode province) {
        return input.protectedBreakdowns().findNational(BY_PROVINCE).map(nation -> {
            Category place = Category.of(province);
            List<ReportTable> tables = new ArrayList<>();
            tables.add(statuses.statusTable(nation, place, all()));
            tables.add(lists(nation, place));
            areas(place).ifPresent(areas -> {
                tables.add(areas);
                tables.add(new OpenCaseRanking(input).ranking(areas));
                tables.removeIf(table -> table.lines().isEmpty());
            });
            return report(
                    ReportId.of(province), names.province(province), nation, place, words("note_province"), tables);
        });
    }

    private Optional<ReportTable> areas(Category province) {
        return input.protectedBreakdowns().lists().stream()
                .map(agency -> input.protectedBreakdowns()
                        .find(agency.list(), BreakdownTables.areasOf(province))
                        .map(table -> across.areas(
                                table, List.copyOf(agency.statuses().keySet()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The cases of every list in a place, beside the persons counted once. */
    private ReportTable lists(ProtectedTable nation, Category place) {
        List<Agency> agencies = input.protectedBreakdowns().lists();
        List<ReportColumn> columns = new ArrayList<>();
        agencies.forEach(agency -> columns.add(new ListComparisonTables(input).column(agency)));
        columns.add(ReportColumn.of("persons", words("persons_once"), Unit.PERSONS));
        List<ProtectedTable> tables = new ArrayList<>(agencies.stream()
                .map(agency -> input.protectedBreakdowns()
                        .find(agency.list(), BY_PROVINCE)
                        .orElseThrow())
                .toList());
        tables.add(nation);
        List<ReportRow> rows = new ArrayList<>();
        all().forEach(status -> rows.add(ReportRow.of(
                status.name(),
                input.reference().statuses().labels(status),
                cells(tables, place, Category.of(status)))));
        rows.add(ReportRow.total(words("total"), cells(tables, place, Category.total(Axis.STATUS))));
        return new ReportTable(
                Topic.LISTS, words("title_lists"), words("status"), columns, rows, Optional.empty(), List.of());
    }

    private static List<ReportCell> cells(List<ProtectedTable> tables, Category place, Category status) {
        return tables.stream()
                .map(table -> CellFactory.shown(table.cell(place, status).persons()))
                .toList();
    }

    /** Empty where no list knows the area, or nobody is in it. */
    Optional<Report> area(Area area) {
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
                .map(table -> report(
                        ReportId.of(area.id()),
                        names.area(area.id()),
                        table,
                        whole,
                        input.words().get("note_area", "office", agency.office(input.asOf())),
                        List.of(statuses.statusTable(
                                table, whole, List.copyOf(agency.statuses().keySet())))));
    }

    private static boolean isNobody(ProtectedTable table, Category place) {
        return CellFactory.shown(table.cell(place, Category.total(Axis.STATUS)).persons())
                        instanceof ReportCell.Figure figure
                && figure.value().signum() == 0;
    }

    private Report report(
            ReportId id,
            BilingualText name,
            ProtectedTable table,
            Category place,
            BilingualText about,
            List<ReportTable> tables) {
        Population population = table.table().population();
        String reference = input.reference(population) + "/STATUS/place=" + place.code();
        KeyMessages keyMessages = new KeyMessages(input).ofPlace(tables.get(0));
        tables.stream()
                .filter(one -> one.topic() == Topic.ATTENTION)
                .findFirst()
                .ifPresent(keyMessages::attention);
        return new Report(
                id,
                input.cohort().id(),
                name,
                name,
                input.asOf(),
                input.against(),
                input.revision(population),
                reference,
                input.banner(),
                keyMessages.all(),
                tables,
                ReportNotes.of(input, about, input.revision(population), reference, tables));
    }

    private static List<Status> all() {
        return List.of(Status.values());
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}
