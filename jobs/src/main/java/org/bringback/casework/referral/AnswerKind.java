package org.bringback.casework.referral;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.intake.layout.FormLayout;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.sql.InsertSql;
import org.bringback.intake.sql.RowParameters;
import org.bringback.intake.sql.RowTable;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.form.FormColumn;

/** What partner agencies answer about cases sent to them: packages and receipts that come back, in any number. */
public final class AnswerKind implements SubmissionKind {

    private static final RowTable<AnswerRow> TABLE = new RowTable<>(
            AnswerRow.class,
            InsertSql.byRowKey("answer_row", List.of("referral_id", "state"), "happened_on, result, remark"),
            AnswerKind::fill);

    private static final Layout LAYOUT = FormLayout.of(
            "answer",
            WorklistColumn.REFERENCE.header().thaiThenEnglish(),
            PackageForm.form(List.of()).columns().stream()
                    .map(FormColumn::heading)
                    .toList(),
            Stream.concat(
                            WorklistColumn.headings().stream(),
                            PackageForm.REGISTERED.stream().map(FormColumn::heading))
                    .toList(),
            List.of("xlsx"));

    @Override
    public String word() {
        return "answer";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(KindTrait.ALL_LISTS, KindTrait.REAL_OR_SYNTHETIC, KindTrait.REJECTS_RETURN, KindTrait.FORM);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(LAYOUT);
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new AnswerClassifier(name, referenceContext.reference().titles());
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, AnswerRow row) throws SQLException {
        insert.text(row.referral()).code(row.state()).date(row.on()).code(row.result());
        insert.personal(row.remark());
    }
}
