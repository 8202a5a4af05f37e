package org.bringback.intake.classify;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** An office's export of the cases on its list. */
public final class ExportKind implements SubmissionKind {

    private static final RowTable<ExportRow> TABLE = new RowTable<>(
            ExportRow.class,
            InsertSql.byRowKey(
                    "export_row",
                    PersonColumns.NAMES,
                    "sheet, line, status, status_date, reason, level, area, forwarded_to"),
            ExportKind::fill);

    @Override
    public String word() {
        return "export";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(
                KindTrait.OFFICE_FILE,
                KindTrait.COUNTED,
                KindTrait.IN_ORDER,
                KindTrait.REAL_OR_SYNTHETIC,
                KindTrait.NEVER_SHRINKS,
                KindTrait.REJECTS_RETURN,
                KindTrait.SUPERSEDED);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(agencies.get(name.list().orElseThrow()).layout(name.asOf()), agencies.standard(name.asOf()));
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new ExportClassifier(name, layout, referenceContext);
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, ExportRow row) throws SQLException {
        PersonColumns.fill(insert, row.hash(), row.personDetails());
        insert.heading(at.sheet()).smallNumber(at.line());
        insert.code(row.status()).date(row.statusDate());
        insert.code(row.reason()).code(row.level()).code(row.area()).text(row.forwardedTo());
    }
}
