package org.bringback.table.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.reference.agency.ListId;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.status.StatusSheet;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** Reports of the nation and of lists. */
final class StatusReports {

    private final ReportBasis basis;

    private StatusReports(ReportBasis basis) {
        this.basis = basis;
    }

    static List<Report> national(ReportBasis basis) {
        ReportInput input = basis.input();
        return input.statusSheets().national(input.asOf(), input.against()).stream()
                .map(sheet -> new StatusReports(basis).national(sheet))
                .toList();
    }

    static List<Report> lists(ReportBasis basis) {
        List<Report> reports = new ArrayList<>();
        basis.sheets().forEach((list, sheet) -> reports.add(new StatusReports(basis).list(list, sheet)));
        return reports;
    }

    private Report national(StatusSheet sheet) {
        CompletenessMessages completeness = new CompletenessMessages(basis.input());
        KeyMessages keyMessages = new KeyMessages(basis.input());
        // whoever reads one sentence only must not take a part for the whole
        if (!completeness.isComplete()) {
            completeness.all().forEach(keyMessages::add);
        }
        keyMessages
                .add(sheet.headline())
                .returned(sheet.table(), tablesByOffice())
                .open(sheet.table());
        if (completeness.isComplete()) {
            completeness.all().forEach(keyMessages::add);
        }
        NationalSubject nation = new NationalSubject(
                basis.input(), sheet, List.copyOf(basis.sheets().values()));
        return report(ReportId.national(), sheet, keyMessages, basis.tables().make(ReportDefinition.NATIONAL, nation));
    }

    private Map<BilingualText, StatusTable> tablesByOffice() {
        Map<BilingualText, StatusTable> byOffice = new LinkedHashMap<>();
        basis.sheets().values().forEach(sheet -> byOffice.put(sheet.abbreviation(), sheet.table()));
        return byOffice;
    }

    private Report list(ListId list, StatusSheet sheet) {
        KeyMessages keyMessages =
                new KeyMessages(basis.input()).add(sheet.headline()).open(sheet.table());
        ListSubject subject = new ListSubject(basis.input(), list, sheet);
        return report(ReportId.of(list), sheet, keyMessages, basis.tables().make(ReportDefinition.LIST, subject));
    }

    private Report report(ReportId id, StatusSheet sheet, KeyMessages keyMessages, List<ReportTable> made) {
        ReportTables.find(Topic.ATTENTION, made).ifPresent(keyMessages::attention);
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
                basis.input().banner(),
                keyMessages.all(),
                made,
                ReportNotes.of(basis.input(), sheet, made));
    }
}
