package org.bringback.intake.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.programme.ProgrammeColumns;
import org.jspecify.annotations.Nullable;

/** Rows of a programme's file: the person, if any, and what the programme's YAML has fields for. */
final class ProgrammeClassifier extends FieldRowClassifier {

    /**
     * A row.
     *
     * @param person the office's own reference; null where the table has no persons
     * @param values by the columns of {@link ProgrammeColumns}
     */
    record ProgrammeRow(int signature, @Nullable String person, Map<String, FurtherValue> values) implements TypedRow {}

    private final ProgrammeColumns columns;
    private final int signature;

    ProgrammeClassifier(FileName name, Layout layout) {
        super(name);
        this.columns = ProgrammeColumns.of(layout);
        this.signature = columns.signature();
    }

    @Override
    ProgrammeRow read(CellReader cells) {
        Map<String, FurtherValue> values = new HashMap<>();
        super.further(cells).forEach(value -> values.put(columns.column(value.field()), value));
        return new ProgrammeRow(signature, cells.text(Field.PERSON_REF), values);
    }

    /** They are the row's own columns, so that the database can compute with them. */
    @Override
    List<FurtherValue> further(CellReader cells) {
        return List.of();
    }
}
