package org.bringback.casework.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.casework.ReferralState;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.identity.decision.RegisteredChanges;
import org.bringback.intake.classify.FormClassifier;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormText;
import org.bringback.source.form.WorkbookForm;
import org.bringback.thai.ThaiText;
import org.bringback.thai.id.PersonId;
import org.bringback.thai.name.FullName;
import org.bringback.thai.name.TitleTable;

/** Decides about the rows of a package or receipt that came back. */
final class AnswerClassifier extends FormClassifier {

    private final TitleTable titles;

    /** @param titles which a new name may be written with */
    AnswerClassifier(FileName name, TitleTable titles) {
        super(name);
        this.titles = titles;
    }

    /** Only an office that was asked by number is heard about new names and numbers, whatever columns others add. */
    @Override
    protected WorkbookForm form(List<String> headings) {
        List<WorklistColumn> shown = WorklistColumn.shown(headings);
        boolean registered = shown.contains(WorklistColumn.NATIONAL_ID)
                && PackageForm.REGISTERED.stream()
                        .allMatch(column -> headings.contains(FormText.plain(column.heading())));
        return PackageForm.form(shown, registered);
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
        row.value(RegisteredChanges.ID)
                .flatMap(id -> PersonId.read(id).notice())
                .ifPresent(wrong -> notices.add(Notice.of(
                        wrong,
                        row.location().inColumn(PackageForm.REGISTERED.get(0).heading()))));
        PackageForm.REGISTERED.forEach(
                column -> tooLong(row, column.id(), column.heading()).ifPresent(notices::add));
        return notices;
    }

    /** What the office knows the child by now. */
    @Override
    protected List<FurtherValue> further(FilledForm.Row row) {
        List<FurtherValue> told = new ArrayList<>();
        for (FormColumn column : PackageForm.REGISTERED) {
            row.value(column.id())
                    .map(text -> clean(column.id(), text))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> told.add(FurtherValue.text(column.id(), text)));
        }
        return told;
    }

    /** As names of exports are: without a title and signs for none. */
    private String clean(String column, String text) {
        return switch (column) {
            case RegisteredChanges.GIVEN_NAME ->
                FullName.of(titles.splitUntitled(text).rest(), "").given();
            case RegisteredChanges.FAMILY_NAME -> FullName.of("", text).family();
            default -> ThaiText.clean(text);
        };
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
