package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.sql.InsertSql;
import org.bringback.intake.sql.RowTable;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.thai.date.DateRules;
import org.jspecify.annotations.Nullable;

/** A trial: visits at home, a kind of file that nothing but this class, its line in META-INF and its YAML knows. */
public final class VisitKind implements SubmissionKind {

    /** A visit. */
    record VisitRow(@Nullable String ref, @Nullable LocalDate visited) implements TypedRow {}

    @Override
    public String word() {
        return "visit";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(KindTrait.REAL_OR_SYNTHETIC, KindTrait.SUPERSEDED);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(agencies.common("visit", name.asOf()));
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        DateRules events = DateRules.events(name.asOf());
        return new FieldRowClassifier(name) {
            @Override
            TypedRow read(CellReader cells) {
                return new VisitRow(cells.text(Field.PERSON_REF), CellDates.day(cells, Field.STATUS_DATE, events));
            }
        };
    }

    @Override
    public RowTable<?> table() {
        return new RowTable<>(
                VisitRow.class,
                InsertSql.byRowKey("visit_row", List.of(), "person_ref, visited_on"),
                (insert, at, row) -> insert.text(row.ref()).date(row.visited()));
    }
}
