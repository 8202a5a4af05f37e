package org.bringback.intake.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.programme.ProgrammeColumns;

/** Rows of a programme's file: the person, if any, and what the programme's YAML has fields for. */
final class ProgrammeClassifier extends FieldRowClassifier {

    /**
     * A row.
     *
     * @param person with all empty where the table has no persons
     * @param values by the columns of {@link ProgrammeColumns}
     */
    record ProgrammeRow(int signature, PersonDetails person, Map<String, FurtherValue> values) implements TypedRow {}

    private final ProgrammeColumns columns;
    private final int signature;
    private final PersonDetailsReader personDetails;

    ProgrammeClassifier(FileName name, Layout layout, ReferenceData reference) {
        super(name);
        LayoutVocabulary words = new LayoutVocabulary(layout, reference.statuses());
        this.personDetails = new PersonDetailsReader(layout, reference, words, name.asOf());
        this.columns = ProgrammeColumns.of(layout);
        this.signature = columns.signature();
    }

    @Override
    ProgrammeRow read(CellReader cells) {
        Map<String, FurtherValue> values = new HashMap<>();
        super.further(cells).forEach(value -> values.put(columns.column(value.field()), value));
        return new ProgrammeRow(signature, personDetails.read(cells), values);
    }

    /** They are the row's own columns, so that the database can compute with them. */
    @Override
    List<FurtherValue> further(CellReader cells) {
        return List.of();
    }
}
