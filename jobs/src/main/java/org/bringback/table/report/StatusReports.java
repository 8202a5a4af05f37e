package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import org.bringback.reference.agency.ListId;
import org.bringback.table.fact.FigureStore;
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
        NationalSubject nation = new NationalSubject(
                basis.input(), sheet, List.copyOf(basis.sheets().values()));
        List<ReportTable> made = basis.tables().make(ReportDefinition.NATIONAL, nation);
        List<BilingualText> keyMessages =
                new ArrayList<>(new KeyMessages(basis.input()).national(ofThisDay(FigureStore.NATIONAL_PERSONS, made)));
        // whoever reads one sentence only must not take a part for the whole
        keyMessages.addAll(completeness.isComplete() ? keyMessages.size() : 0, completeness.all());
        return report(ReportId.national(), sheet, keyMessages, made);
    }

    private Report list(ListId list, StatusSheet sheet) {
        ListSubject subject = new ListSubject(basis.input(), list, sheet);
        List<ReportTable> made = basis.tables().make(ReportDefinition.LIST, subject);
        return report(
                ReportId.of(list), sheet, new KeyMessages(basis.input()).list(ofThisDay(list.value(), made)), made);
    }

    /** A ranking of older figures has its note below it; a sentence would say it of this day. */
    private List<ReportTable> ofThisDay(String scope, List<ReportTable> made) {
        boolean held = basis.input().protectedBreakdowns().isHeld(scope);
        return made.stream()
                .filter(table -> !held || !table.topic().word().equals(Topic.ATTENTION))
                .toList();
    }

    private Report report(ReportId id, StatusSheet sheet, List<BilingualText> keyMessages, List<ReportTable> made) {
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
                keyMessages,
                made,
                ReportNotes.of(basis.input(), sheet, made));
    }
}
