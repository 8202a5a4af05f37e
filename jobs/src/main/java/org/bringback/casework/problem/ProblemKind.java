package org.bringback.casework.problem;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** Forms of problems and proposals that come back, in any number. */
public final class ProblemKind implements SubmissionKind {

    private static final RowTable<ProblemRow> TABLE = new RowTable<>(
            ProblemRow.class,
            InsertSql.byRowKey(
                    "problem_row",
                    List.of("unit", "happened_on"),
                    "problem_key, problem_level, category, state, said, owner, cases"),
            ProblemKind::fill);

    /** No column names a person: whether a problem is a real country's is not for its rows to say. */
    private static final Layout LAYOUT = FormLayout.of(
            "problem",
            WorklistColumn.REFERENCE.header().thaiThenEnglish(),
            ProblemForm.form(List.of()).columns().stream()
                    .map(FormColumn::heading)
                    .toList(),
            List.of(),
            List.of("xlsx", "csv"));

    @Override
    public String word() {
        return "problem";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(KindTrait.ALL_LISTS, KindTrait.REJECTS_RETURN, KindTrait.FORM);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(LAYOUT);
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new ProblemClassifier(name, referenceContext.reference().problemCategories());
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, ProblemRow row) throws SQLException {
        insert.text(row.unit()).date(row.on());
        insert.number(row.problem() == null ? null : (Long) row.problem().value());
        insert.code(row.level()).text(row.category()).code(row.state());
        insert.personal(row.said()).personal(row.owner()).personal(row.cases());
    }
}
