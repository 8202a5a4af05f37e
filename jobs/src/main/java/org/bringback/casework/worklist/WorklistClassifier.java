package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.casework.CaseEntry;
import org.bringback.intake.classify.FormClassifier;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Reasons;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.WorkbookForm;
import org.jspecify.annotations.Nullable;

/** Decides about the rows of a worklist that came back. */
final class WorklistClassifier extends FormClassifier {

    private final FileName name;
    private final Reasons reasons;

    WorklistClassifier(FileName name, Reasons reasons) {
        super(name);
        this.name = name;
        this.reasons = reasons;
    }

    @Override
    protected WorkbookForm form(List<String> headings) {
        return WorklistForm.form(WorklistColumn.shown(headings), reasons);
    }

    @Override
    protected List<Notice> contradictions(FilledForm.Row row) {
        List<Notice> notices = new ArrayList<>();
        String list = row.text(WorklistForm.LIST);
        String round = row.text(WorklistForm.ROUND);
        if (!list.equals(name.listWord()) || !round.equals(name.asOf().toString())) {
            String expected = name.listWord() + " " + name.asOf();
            notices.add(new Notice(NoticeCode.WORKLIST_OTHER_ROUND, row.location(), expected, list + " " + round));
        }
        together(row, WorklistForm.LISTING, WorklistForm.LISTING_ON, notices);
        together(row, WorklistForm.ATTEMPT, WorklistForm.ATTEMPT_ON, notices);
        together(row, WorklistForm.DECISION, WorklistForm.DECISION_ON, notices);
        together(row, WorklistForm.FOLLOW_UP, WorklistForm.FOLLOW_UP_ON, notices);
        for (String cause : List.of(WorklistForm.CAUSE_1, WorklistForm.CAUSE_2)) {
            if (!row.text(cause).isEmpty() && row.text(WorklistForm.VISIT_ON).isEmpty()) {
                notices.add(missing(row, heading(WorklistForm.VISIT_ON)));
            }
        }
        tooLong(row, WorklistForm.REMARK, heading(WorklistForm.REMARK)).ifPresent(notices::add);
        return notices;
    }

    @Override
    protected Optional<Personal> personal() {
        return Optional.of(
                new Personal(WorklistForm.CASE, Set.of(WorklistColumn.REFERENCE.key()), WorklistForm.REMARK));
    }

    /** What was found out and when belong together. */
    private void together(FilledForm.Row row, String what, String when, List<Notice> notices) {
        boolean said = !row.text(what).isEmpty();
        boolean dated = !row.text(when).isEmpty();
        if (said != dated) {
            notices.add(missing(row, heading(said ? when : what)));
        }
    }

    private String heading(String column) {
        return WorklistForm.form(List.of(WorklistColumn.REFERENCE), reasons)
                .column(column)
                .heading();
    }

    @Override
    protected TypedRow typed(FilledForm.Row row) {
        return new WorklistRow(
                rowKey(row.text(WorklistForm.CASE)),
                LocalDate.parse(row.text(WorklistForm.ROUND)),
                row.text(WorklistForm.UNIT),
                row.value(WorklistForm.LISTING)
                        .map(CaseEntry.ListingAnswer::valueOf)
                        .orElse(null),
                day(row, WorklistForm.LISTING_ON),
                row.value(WorklistForm.ATTEMPT)
                        .map(CaseEntry.AttemptResult::valueOf)
                        .orElse(null),
                day(row, WorklistForm.ATTEMPT_ON),
                day(row, WorklistForm.VISIT_ON),
                reason(row, WorklistForm.CAUSE_1),
                reason(row, WorklistForm.CAUSE_2),
                row.value(WorklistForm.DECISION)
                        .map(WorklistForm.RETURNS::equals)
                        .orElse(null),
                day(row, WorklistForm.DECISION_ON),
                day(row, WorklistForm.ENROLLED_ON),
                row.value(WorklistForm.FOLLOW_UP)
                        .map(CaseEntry.FollowUpResult::valueOf)
                        .orElse(null),
                day(row, WorklistForm.FOLLOW_UP_ON),
                row.value(WorklistForm.REMARK).orElse(null));
    }

    private static @Nullable LocalDate day(FilledForm.Row row, String column) {
        return row.value(column).map(LocalDate::parse).orElse(null);
    }

    private static @Nullable ReasonCode reason(FilledForm.Row row, String column) {
        return row.value(column).map(ReasonCode::new).orElse(null);
    }

    /** As {@link RowKey#word} writes it; the seal says that nobody changed it. */
    private static RowKey rowKey(String word) {
        String[] parts = word.split("-", 2);
        return new RowKey(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }
}
