package org.bringback.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.identity.decision.RegisteredChanges;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SheetColumns;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.agency.Layout;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.WorkbookForm;
import org.junit.jupiter.api.Test;

class AnswerKindTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 31);

    /** What is taken in of an answer with a new number and names, whose package showed these columns. */
    private static List<FurtherValue> told(List<WorklistColumn> shown) {
        WorkbookForm form = PackageForm.form(shown, true);
        Map<String, String> texts = new HashMap<>(Map.of(
                PackageForm.REFERRAL, "Q1",
                PackageForm.PARTNER, "somebody",
                PackageForm.STATE, "answered",
                PackageForm.ON, "10/6/2565",
                PackageForm.RESULT, "name or number changed",
                RegisteredChanges.ID, "1101700207030",
                RegisteredChanges.GIVEN_NAME, "ด.ช. วีระ",
                RegisteredChanges.FAMILY_NAME, "-"));
        texts.put("fingerprint", form.fingerprint(Map.of(), texts).orElseThrow());
        AnswerKind kind = new AnswerKind();
        FileName name = new FileName(kind, Optional.empty(), DAY, "answer-all-2022-05-31.xlsx");
        Layout layout = kind.layouts(name, RealReferenceContext.REAL.agencies()).get(0);
        List<String> headings = form.columns().stream().map(FormColumn::heading).toList();
        List<String> cells = form.columns().stream()
                .map(column -> texts.getOrDefault(column.id(), ""))
                .toList();
        RowOutcome outcome = kind.classifier(name, layout, RealReferenceContext.REAL)
                .classify(new RawRow(
                        new RowPosition(1, Optional.of("Referrals"), 2),
                        cells,
                        List.of(),
                        new SheetColumns(layout, headings, column -> -1)));
        assertThat(outcome.notices()).isEmpty();
        return ((RowOutcome.Accepted) outcome).further();
    }

    /** Columns are easily added; whoever was not asked by number says nothing of who is who. */
    @Test
    void onlyAnOfficeThatWasAskedByNumberTellsNewNamesAndNumbers() {
        assertThat(told(List.of(WorklistColumn.NATIONAL_ID)))
                .containsExactly(
                        FurtherValue.text(RegisteredChanges.ID, "1101700207030"),
                        FurtherValue.text(RegisteredChanges.GIVEN_NAME, "วีระ"));
        assertThat(told(List.of(WorklistColumn.REFERENCE))).isEmpty();
    }
}
