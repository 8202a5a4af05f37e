package org.bringback.job.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.casework.worklist.WorklistForm;
import org.bringback.casework.worklist.WorklistItem;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Reasons;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;

/** A worklist as a report to be printed. It holds personal data: it goes to the unit and into no release. */
final class WorklistReport {

    static final ReportDefinition KIND = new ReportDefinition(
            "WORKLIST",
            ReportDefinition.list().size(),
            new ReportDefinition.Names("worklists", new BilingualText("ใบงาน", "Worklists"), "worklist-"),
            ReportDefinition.Prominence.FOLDED,
            Optional.empty(),
            new ReportDefinition.Layout("worklist-sheet", List.of()));

    private static final BilingualText NOT_FOR_PUBLICATION = new BilingualText(
            "ข้อมูลส่วนบุคคล ใช้ภายในหน่วยงานเท่านั้น ห้ามเผยแพร่",
            "Personal data, for official use only – not for publication");

    private final WorklistDefinition definition;
    private final CohortId cohort;
    private final Reasons reasons;
    private final boolean synthetic;

    WorklistReport(WorklistDefinition definition, CohortId cohort, Reasons reasons, boolean synthetic) {
        this.definition = definition;
        this.cohort = cohort;
        this.reasons = reasons;
        this.synthetic = synthetic;
    }

    /**
     * @param unit as its people call it
     * @param list the office's abbreviation: a unit has a sheet for each list that it is on
     */
    Report sheet(WorklistForm.Scope scope, BilingualText unit, BilingualText list, List<WorklistItem> items) {
        BilingualText banner = synthetic
                ? new BilingualText(
                        Report.SYNTHETIC.thai() + " · " + NOT_FOR_PUBLICATION.thai(),
                        Report.SYNTHETIC.english() + " · " + NOT_FOR_PUBLICATION.english())
                : NOT_FOR_PUBLICATION;
        return new Report(
                new ReportId(KIND, scope.unit().replace(':', '-')),
                cohort,
                unit,
                unit,
                scope.round(),
                Optional.empty(),
                1,
                "worklist/" + scope.list() + "/" + scope.round() + "/" + scope.unit(),
                Optional.of(banner),
                List.of(new BilingualText(
                        definition.title().thai() + " รายการ " + list.thai() + ": " + items.size() + " ราย",
                        definition.title().english() + ", list " + list.english() + ": "
                                + EnglishCount.agreed(items.size() + " {case|cases}"))),
                List.of(table(items)),
                List.of());
    }

    /** Who it is stands first, in the widest column, as a name is never broken; all other columns stand beside it. */
    private ReportTable table(List<WorklistItem> items) {
        WorklistColumn first =
                definition.columns().contains(WorklistColumn.NAME) ? WorklistColumn.NAME : WorklistColumn.REFERENCE;
        List<WorklistColumn> shown =
                definition.columns().stream().filter(column -> column != first).toList();
        List<WorklistItem> sorted = definition.sorted(items);
        List<ReportRow> rows = IntStream.range(0, sorted.size())
                .mapToObj(index -> ReportRow.of(
                        String.valueOf(index + 1),
                        same(first.text(sorted.get(index), reasons, definition.sensitive())),
                        shown.stream()
                                .map(column -> ReportCell.of(
                                        same(column.text(sorted.get(index), reasons, definition.sensitive()))))
                                .toList()))
                .toList();
        return new ReportTable(
                new Topic("worklist", 1),
                definition.title(),
                first.header(),
                shown.stream()
                        .map(column -> ReportColumn.of(column.key().replace('-', '_'), column.header(), Unit.TEXT))
                        .toList(),
                rows,
                Optional.empty(),
                List.of());
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
