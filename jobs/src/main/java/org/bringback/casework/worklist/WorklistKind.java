package org.bringback.casework.worklist;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.bringback.reference.codes.Reasons;
import org.bringback.source.form.FormColumn;

/** Worklists that come back, filled in. Several of one list and day stand side by side: each unit sends its own. */
public final class WorklistKind implements SubmissionKind {

    private static final RowTable<WorklistRow> TABLE = new RowTable<>(
            WorklistRow.class,
            InsertSql.byRowKey(
                    "worklist_row",
                    List.of("case_key", "round", "unit"),
                    "listing, listing_on, attempt, attempt_on, visit_on, cause, further_cause, returns, decision_on,"
                            + " enrolled_on, follow_up, follow_up_on, remark"),
            WorklistKind::fill);

    /** Every column that is filled in or tells the row has to be there; of those that are shown, a worklist has some. */
    private static final Layout LAYOUT = FormLayout.of(
            "worklist",
            WorklistColumn.REFERENCE.header().thaiThenEnglish(),
            WorklistForm.form(List.of(), Reasons.none()).columns().stream()
                    .map(FormColumn::heading)
                    .toList(),
            WorklistColumn.headings(),
            List.of("xlsx"));

    @Override
    public String word() {
        return "worklist";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(KindTrait.REAL_OR_SYNTHETIC, KindTrait.REJECTS_RETURN, KindTrait.FORM);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(LAYOUT);
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new WorklistClassifier(name, referenceContext.reference().reasons());
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, WorklistRow row) throws SQLException {
        insert.number(row.caseId().value()).date(row.round()).text(row.unit());
        insert.code(row.listing()).date(row.listingOn()).code(row.attempt()).date(row.attemptOn());
        insert.date(row.visitOn()).code(row.cause()).code(row.furtherCause());
        insert.code(row.returns()).date(row.decisionOn()).date(row.enrolledOn());
        insert.code(row.followUp()).date(row.followUpOn()).personal(row.remark());
    }
}
