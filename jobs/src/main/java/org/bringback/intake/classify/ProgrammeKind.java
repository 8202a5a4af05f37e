package org.bringback.intake.classify;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.intake.classify.ProgrammeClassifier.ProgrammeRow;
import org.bringback.intake.row.FurtherValue;
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
import org.bringback.reference.programme.ProgrammeColumns;
import org.jspecify.annotations.Nullable;

/** A table of a programme beside the main cohort: participants, sessions, assessments, whatever its YAML describes. */
public final class ProgrammeKind implements SubmissionKind {

    private static final List<String> TEXTS = columns("text_", ProgrammeColumns.MAX_TEXTS);
    private static final List<String> NUMBERS = columns("number_", ProgrammeColumns.MAX_NUMBERS);
    private static final List<String> DATES = columns("date_", ProgrammeColumns.MAX_DATES);

    private static final RowTable<ProgrammeRow> TABLE = new RowTable<>(
            ProgrammeRow.class,
            InsertSql.byRowKey(
                    "programme_row",
                    PersonColumns.NAMES,
                    "signature, "
                            + Stream.of(TEXTS, NUMBERS, DATES)
                                    .flatMap(List::stream)
                                    .collect(Collectors.joining(", "))),
            ProgrammeKind::fill);

    private static List<String> columns(String letter, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> letter + number)
                .toList();
    }

    @Override
    public String word() {
        return "programme";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Set<KindTrait> traits() {
        return EnumSet.of(KindTrait.PROGRAMME, KindTrait.ANY_DAY, KindTrait.REAL_OR_SYNTHETIC, KindTrait.SUPERSEDED);
    }

    @Override
    public List<Layout> layouts(FileName name, Agencies agencies) {
        return List.of(Objects.requireNonNull(
                        agencies.programmeTables().get(name.list().orElseThrow()))
                .floorEntry(name.asOf())
                .getValue());
    }

    @Override
    public RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        return new ProgrammeClassifier(name, layout, referenceContext.reference());
    }

    @Override
    public RowTable<?> table() {
        return TABLE;
    }

    private static void fill(RowParameters insert, RowPosition at, ProgrammeRow row) throws SQLException {
        PersonColumns.fill(insert, 0, row.person());
        insert.smallNumber(row.signature());
        Map<String, FurtherValue> values = row.values();
        for (String column : TEXTS) {
            insert.text(values.containsKey(column) ? value(values, column).text() : null);
        }
        for (String column : NUMBERS) {
            insert.decimal(values.containsKey(column) ? value(values, column).number() : null);
        }
        for (String column : DATES) {
            insert.date(values.containsKey(column) ? value(values, column).date() : null);
        }
    }

    private static FurtherValue value(Map<String, @Nullable FurtherValue> values, String column) {
        return Objects.requireNonNull(values.get(column));
    }
}
