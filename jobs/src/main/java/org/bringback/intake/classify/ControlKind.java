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
import org.bringback.reference.codes.Status;

/** Control figures: what an office or the ministry published. */
public final class ControlKind implements SubmissionKind {

    private static final RowTable<ControlRow> TABLE = new RowTable<>(
            ControlRow.class,
            InsertSql.into(
                    "control_figure",
                    List.of(),
                    "list_id, status, as_of, persons, percent, change_printed, remark_persons"),
            ControlKind::fill);

    @Override
    public String word() {
        return "control";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(KindTrait.ALL_LISTS, KindTrait.SUPERSEDED);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(agencies.control(name.asOf()));
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new ControlClassifier(name, referenceContext);
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, ControlRow row) throws SQLException {
        insert.code(row.list()).text(row.status().map(Status::name).orElse("TOTAL"));
        insert.date(row.asOf()).number(row.persons()).text(row.percent());
        insert.number(row.change()).number(row.remarkPersons());
    }
}
