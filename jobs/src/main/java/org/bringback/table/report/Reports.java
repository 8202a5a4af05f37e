package org.bringback.table.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.Province;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.status.StatusSheet;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** Makes all reports of a day. What they say of single persons was settled before, by disclosure control. */
public final class Reports {

    private final ReportInput input;
    private final ReportTables tables;
    private final Map<ListId, StatusSheet> sheets = new LinkedHashMap<>();

    public Reports(ReportInput input) {
        this(input, ReportTables.STANDARD);
    }

    Reports(ReportInput input, ReportTables tables) {
        this.input = input;
        this.tables = tables;
        input.cohortTables()
                .listsOf(input.asOf())
                .forEach(list -> sheets.put(list, input.statusSheets().list(list, input.asOf(), input.against())));
    }

    /** What the tables of reports may show, in their order. */
    public static List<Topic> topics() {
        return ReportTables.STANDARD.topics();
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
        PlaceReports places = new PlaceReports(input, tables);
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

    private Report national(StatusSheet sheet) {
        KeyMessages keyMessages = new KeyMessages(input)
                .add(sheet.headline())
                .returned(sheet.table(), tablesByOffice())
                .open(sheet.table());
        NationalSubject nation = new NationalSubject(input, sheet, List.copyOf(sheets.values()));
        return report(ReportId.national(), sheet, keyMessages, tables.make(TableDefinition::national, nation));
    }

    private Map<BilingualText, StatusTable> tablesByOffice() {
        Map<BilingualText, StatusTable> byOffice = new LinkedHashMap<>();
        sheets.values().forEach(sheet -> byOffice.put(sheet.abbreviation(), sheet.table()));
        return byOffice;
    }

    private Report list(ListId list, StatusSheet sheet) {
        KeyMessages keyMessages = new KeyMessages(input).add(sheet.headline()).open(sheet.table());
        ListSubject subject = new ListSubject(input, list, sheet);
        return report(ReportId.of(list), sheet, keyMessages, tables.make(TableDefinition::list, subject));
    }

    private Report report(ReportId id, StatusSheet sheet, KeyMessages keyMessages, List<ReportTable> made) {
        find(Topic.ATTENTION, made).ifPresent(keyMessages::attention);
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
                made,
                ReportNotes.of(input, sheet, made));
    }

    static Optional<ReportTable> find(String topic, List<ReportTable> tables) {
        return tables.stream()
                .filter(table -> table.topic().word().equals(topic))
                .findFirst();
    }
}
