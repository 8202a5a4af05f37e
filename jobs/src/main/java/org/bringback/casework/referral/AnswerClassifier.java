package org.bringback.casework.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.casework.ReferralState;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.intake.classify.FormClassifier;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.WorkbookForm;

/** Decides about the rows of a package or receipt that came back. */
final class AnswerClassifier extends FormClassifier {

    AnswerClassifier(FileName name) {
        super(name);
    }

    @Override
    protected WorkbookForm form(List<String> headings) {
        return PackageForm.form(WorklistColumn.shown(headings));
    }

    /** What was answered needs its result, and a rejection its reason. */
    @Override
    protected List<Notice> contradictions(FilledForm.Row row) {
        List<Notice> notices = new ArrayList<>();
        String state = row.value(PackageForm.STATE).orElse("");
        if (state.equals(ReferralState.ANSWERED.name())
                && row.text(PackageForm.RESULT).isEmpty()) {
            notices.add(missing(row, heading(PackageForm.RESULT)));
        }
        if (state.equals(ReferralState.REJECTED.name())
                && row.text(PackageForm.REMARK).isEmpty()) {
            notices.add(missing(row, heading(PackageForm.REMARK)));
        }
        tooLong(row, PackageForm.REMARK, heading(PackageForm.REMARK)).ifPresent(notices::add);
        return notices;
    }

    @Override
    protected Optional<Personal> personal() {
        return Optional.of(new Personal(
                PackageForm.REFERRAL,
                Set.of(PackageForm.REFERRAL, WorklistColumn.REFERENCE.key()),
                PackageForm.REMARK));
    }

    private static String heading(String column) {
        return PackageForm.form(List.of()).column(column).heading();
    }

    @Override
    protected TypedRow typed(FilledForm.Row row) {
        return new AnswerRow(
                row.text(PackageForm.REFERRAL),
                ReferralState.valueOf(row.value(PackageForm.STATE).orElseThrow()),
                LocalDate.parse(row.value(PackageForm.ON).orElseThrow()),
                row.value(PackageForm.RESULT).map(AnswerResult::valueOf).orElse(null),
                row.value(PackageForm.REMARK).orElse(null));
    }
}
