package org.bringback.table.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.Agency;
import org.bringback.reference.Area;
import org.bringback.reference.ListId;
import org.bringback.reference.Province;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Axis;
import org.bringback.table.Category;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;
import org.bringback.table.disclosure.BreakdownTables;
import org.bringback.table.disclosure.ShownTable;

/** Makes all reports of a day. What they say of single persons was settled before, by disclosure control. */
public final class Reports {

    private static final Map<Topic, Axis> BREAKDOWNS = new LinkedHashMap<>();

    static {
        BREAKDOWNS.put(Topic.SEX, Axis.SEX);
        BREAKDOWNS.put(Topic.AGE, Axis.AGE);
        BREAKDOWNS.put(Topic.LEVEL, Axis.LEVEL);
        BREAKDOWNS.put(Topic.REASON, Axis.REASON);
        BREAKDOWNS.put(Topic.AGEING, Axis.AGEING);
    }

    private final ReportMaterial material;
    private final StatusParts statuses;
    private final AcrossParts across;
    private final HouseParts house;
    private final Map<ListId, StatusSheet> sheets = new LinkedHashMap<>();

    public Reports(ReportMaterial material) {
        this.material = material;
        this.statuses = new StatusParts(material);
        this.across = new AcrossParts(material);
        this.house = new HouseParts(material);
        material.figures()
                .listsOf(material.asOf())
                .forEach(list -> sheets.put(list, material.sheets().list(list, material.asOf(), material.against())));
    }

    /** The reports of some kinds, in the order of kinds. */
    public List<Report> make(Collection<ReportKind> kinds) {
        List<Report> reports = new ArrayList<>();
        if (kinds.contains(ReportKind.NATIONAL)) {
            material.sheets()
                    .national(material.asOf(), material.against())
                    .ifPresent(sheet -> reports.add(national(sheet)));
        }
        if (kinds.contains(ReportKind.LIST)) {
            sheets.forEach((list, sheet) -> reports.add(list(list, sheet)));
        }
        PlaceReports places = new PlaceReports(material, statuses, across);
        if (kinds.contains(ReportKind.PROVINCE)) {
            for (Province province : material.reference().provinces().list()) {
                places.province(province.code()).ifPresent(reports::add);
            }
        }
        if (kinds.contains(ReportKind.AREA)) {
            for (Area area : material.reference().areas().list()) {
                places.area(area).ifPresent(reports::add);
            }
        }
        return reports;
    }

    private Report list(ListId list, StatusSheet sheet) {
        List<ReportTable> tables = new ArrayList<>(List.of(statuses.of(sheet.table())));
        material.against()
                .flatMap(day -> material.figures().transitions(list, material.asOf(), day))
                .ifPresent(moves -> tables.add(new TransitionParts(material).of(moves)));
        List<Status> used = List.copyOf(sheet.table().rows().keySet());
        BREAKDOWNS.forEach((topic, axis) -> material.shown()
                .find(list, BreakdownTables.name(axis))
                .ifPresent(table -> tables.add(across.of(topic, table, used))));
        material.shown()
                .find(list, BreakdownTables.name(Axis.PLACE))
                .ifPresent(table -> addPlaces(across.places(table, areas(list), used), tables));
        tables.add(house.quality(list, sheet));
        addHouseKeeping(Optional.of(list), tables);
        Sentences sentences = new Sentences(material).add(sheet.headline()).open(sheet.table());
        return report(ReportId.of(list), sheet, sentences, tables);
    }

    private Report national(StatusSheet sheet) {
        List<ReportTable> tables = new ArrayList<>(List.of(statuses.of(sheet.table()), lists(sheet.table())));
        nationalTransitions(sheet.table()).ifPresent(tables::add);
        List<Status> used = List.copyOf(sheet.table().rows().keySet());
        BREAKDOWNS.forEach((topic, axis) -> material.shown()
                .findNational(BreakdownTables.name(axis))
                .ifPresent(table -> tables.add(across.of(topic, table, used))));
        material.shown()
                .findNational(BreakdownTables.name(Axis.PLACE))
                .ifPresent(table -> addPlaces(across.places(table, List.of(), used), tables));
        tables.add(house.completeness());
        tables.add(house.qualityOfLists(List.copyOf(sheets.values())));
        addHouseKeeping(Optional.empty(), tables);
        Sentences sentences = new Sentences(material)
                .add(sheet.headline())
                .returned(sheet.table(), tablesByOffice())
                .open(sheet.table());
        return report(ReportId.national(), sheet, sentences, tables);
    }

    private void addPlaces(ReportTable places, List<ReportTable> tables) {
        tables.add(places);
        tables.add(new AttentionParts(material).of(places));
        tables.removeIf(table -> table.lines().isEmpty());
    }

    private void addHouseKeeping(Optional<ListId> list, List<ReportTable> tables) {
        house.findings(list).ifPresent(tables::add);
        house.revisions(list).ifPresent(tables::add);
    }

    private List<ShownTable> areas(ListId list) {
        return material.reference().provinces().list().stream()
                .map(province -> material.shown().find(list, BreakdownTables.areasOf(Category.of(province.code()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private ReportTable lists(StatusTable cases) {
        Map<Agency, StatusTable> tables = new LinkedHashMap<>();
        for (Agency agency : material.shown().lists()) {
            material.figures().lastList(agency.list(), material.asOf()).ifPresent(table -> tables.put(agency, table));
        }
        return new ListsParts(material)
                .of(
                        tables,
                        cases,
                        material.figures()
                                .nationalPersons(material.asOf(), material.against())
                                .orElseThrow());
    }

    private Optional<ReportTable> nationalTransitions(StatusTable cases) {
        return material.against()
                .flatMap(day -> material.figures().nationalTransitions(cases, day))
                .map(new TransitionParts(material)::of);
    }

    private Map<Words, StatusTable> tablesByOffice() {
        Map<Words, StatusTable> tables = new LinkedHashMap<>();
        sheets.values().forEach(sheet -> tables.put(sheet.abbreviation(), sheet.table()));
        return tables;
    }

    private Report report(ReportId id, StatusSheet sheet, Sentences sentences, List<ReportTable> tables) {
        tables.stream()
                .filter(table -> table.topic() == Topic.ATTENTION)
                .findFirst()
                .ifPresent(sentences::attention);
        tables.sort((one, other) -> one.topic().compareTo(other.topic()));
        StatusTable table = sheet.table();
        return new Report(
                id,
                table.cohort(),
                sheet.office(),
                sheet.abbreviation(),
                table.asOf(),
                table.against(),
                table.revision(),
                table.scope() + "/" + table.asOf() + "/r" + table.revision(),
                material.everyPage(),
                sentences.all(),
                tables,
                ReportNotes.of(material, sheet, tables));
    }
}
