package org.bringback.table.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.input.ReportInput;
import org.bringback.table.report.table.CrossTables;
import org.bringback.table.report.table.DataQualityTables;
import org.bringback.table.report.table.ListComparisonTables;
import org.bringback.table.report.table.OpenCaseRanking;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.StatusReportTables;
import org.bringback.table.report.table.TransitionReportTables;
import org.bringback.table.status.StatusSheet;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

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

    private final ReportInput input;
    private final StatusReportTables statuses;
    private final CrossTables across;
    private final DataQualityTables house;
    private final Map<ListId, StatusSheet> sheets = new LinkedHashMap<>();

    public Reports(ReportInput input) {
        this.input = input;
        this.statuses = new StatusReportTables(input);
        this.across = new CrossTables(input);
        this.house = new DataQualityTables(input);
        input.cohortTables()
                .listsOf(input.asOf())
                .forEach(list -> sheets.put(list, input.statusSheets().list(list, input.asOf(), input.against())));
    }

    /** The reports of some kinds, in the order of kinds. */
    public List<Report> make(Collection<ReportKind> kinds) {
        List<Report> reports = new ArrayList<>();
        if (kinds.contains(ReportKind.NATIONAL)) {
            input.statusSheets()
                    .national(input.asOf(), input.against())
                    .ifPresent(sheet -> reports.add(national(sheet)));
        }
        if (kinds.contains(ReportKind.LIST)) {
            sheets.forEach((list, sheet) -> reports.add(list(list, sheet)));
        }
        PlaceReports places = new PlaceReports(input, statuses, across);
        if (kinds.contains(ReportKind.PROVINCE)) {
            for (Province province : input.reference().provinces().list()) {
                places.province(province.code()).ifPresent(reports::add);
            }
        }
        if (kinds.contains(ReportKind.AREA)) {
            for (Area area : input.reference().areas().list()) {
                places.area(area).ifPresent(reports::add);
            }
        }
        return reports;
    }

    private Report list(ListId list, StatusSheet sheet) {
        List<ReportTable> tables = new ArrayList<>(List.of(statuses.statusTable(sheet.table())));
        input.against()
                .flatMap(day -> input.cohortTables().transitions(list, input.asOf(), day))
                .ifPresent(moves -> tables.add(new TransitionReportTables(input).matrix(moves)));
        List<Status> used = List.copyOf(sheet.table().rows().keySet());
        BREAKDOWNS.forEach((topic, axis) -> input.protectedBreakdowns()
                .find(list, BreakdownTables.name(axis))
                .ifPresent(table -> tables.add(across.byCategory(topic, table, used))));
        input.protectedBreakdowns()
                .find(list, BreakdownTables.name(Axis.PLACE))
                .ifPresent(table -> addPlaces(across.places(table, areas(list), used), tables));
        tables.add(house.quality(list, sheet));
        addHouseKeeping(Optional.of(list), tables);
        KeyMessages keyMessages = new KeyMessages(input).add(sheet.headline()).open(sheet.table());
        return report(ReportId.of(list), sheet, keyMessages, tables);
    }

    private Report national(StatusSheet sheet) {
        List<ReportTable> tables = new ArrayList<>(List.of(statuses.statusTable(sheet.table()), lists(sheet.table())));
        nationalTransitions(sheet.table()).ifPresent(tables::add);
        List<Status> used = List.copyOf(sheet.table().rows().keySet());
        BREAKDOWNS.forEach((topic, axis) -> input.protectedBreakdowns()
                .findNational(BreakdownTables.name(axis))
                .ifPresent(table -> tables.add(across.byCategory(topic, table, used))));
        input.protectedBreakdowns()
                .findNational(BreakdownTables.name(Axis.PLACE))
                .ifPresent(table -> addPlaces(across.places(table, List.of(), used), tables));
        tables.add(house.completeness());
        tables.add(house.qualityOfLists(List.copyOf(sheets.values())));
        addHouseKeeping(Optional.empty(), tables);
        KeyMessages keyMessages = new KeyMessages(input)
                .add(sheet.headline())
                .returned(sheet.table(), tablesByOffice())
                .open(sheet.table());
        return report(ReportId.national(), sheet, keyMessages, tables);
    }

    private void addPlaces(ReportTable places, List<ReportTable> tables) {
        tables.add(places);
        tables.add(new OpenCaseRanking(input).ranking(places));
        tables.removeIf(table -> table.lines().isEmpty());
    }

    private void addHouseKeeping(Optional<ListId> list, List<ReportTable> tables) {
        house.findings(list).ifPresent(tables::add);
        house.revisions(list).ifPresent(tables::add);
    }

    private List<ProtectedTable> areas(ListId list) {
        return input.reference().provinces().list().stream()
                .map(province ->
                        input.protectedBreakdowns().find(list, BreakdownTables.areasOf(Category.of(province.code()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private ReportTable lists(StatusTable cases) {
        Map<Agency, StatusTable> tables = new LinkedHashMap<>();
        for (Agency agency : input.protectedBreakdowns().lists()) {
            input.cohortTables().lastList(agency.list(), input.asOf()).ifPresent(table -> tables.put(agency, table));
        }
        return new ListComparisonTables(input)
                .comparison(
                        tables,
                        cases,
                        input.cohortTables()
                                .nationalPersons(input.asOf(), input.against())
                                .orElseThrow());
    }

    private Optional<ReportTable> nationalTransitions(StatusTable cases) {
        return input.against()
                .flatMap(day -> input.cohortTables().nationalTransitions(cases, day))
                .map(new TransitionReportTables(input)::matrix);
    }

    private Map<BilingualText, StatusTable> tablesByOffice() {
        Map<BilingualText, StatusTable> tables = new LinkedHashMap<>();
        sheets.values().forEach(sheet -> tables.put(sheet.abbreviation(), sheet.table()));
        return tables;
    }

    private Report report(ReportId id, StatusSheet sheet, KeyMessages keyMessages, List<ReportTable> tables) {
        tables.stream()
                .filter(table -> table.topic() == Topic.ATTENTION)
                .findFirst()
                .ifPresent(keyMessages::attention);
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
                input.banner(),
                keyMessages.all(),
                tables,
                ReportNotes.of(input, sheet, tables));
    }
}
