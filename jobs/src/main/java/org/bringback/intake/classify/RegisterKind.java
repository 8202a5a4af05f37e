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

/** Registration data: who is on which roll. Evidence, whatever its day. */
public final class RegisterKind implements SubmissionKind {

    private static final RowTable<RegisterRow> TABLE = new RowTable<>(
            RegisterRow.class,
            InsertSql.byRowKey("register_row", PersonColumns.NAMES, "enrolled_list, enrolled_on"),
            RegisterKind::fill);

    @Override
    public String word() {
        return "register";
    }

    @Override
    public int order() {
        return 1;
    }

    /** Registers are packed, and far larger than they look. */
    @Override
    public int partitionRank() {
        return 0;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(
                KindTrait.ALL_LISTS,
                KindTrait.ANY_DAY,
                KindTrait.REAL_OR_SYNTHETIC,
                KindTrait.NEVER_SHRINKS,
                KindTrait.ROLL,
                KindTrait.SUPERSEDED);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(agencies.register(name.asOf()));
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new RegisterClassifier(name, layout, referenceContext.reference());
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, RegisterRow row) throws SQLException {
        PersonColumns.fill(insert, row.hash(), row.personDetails());
        insert.text(row.enrolledList()).date(row.enrolledOn());
    }
}
