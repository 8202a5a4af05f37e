package org.bringback.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.AgeRange;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;

/** The layout of a form's files, which no YAML describes. */
public final class FormLayout {

    private FormLayout() {}

    /**
     * The layout of a form's files.
     *
     * @param reference the heading of the column with the office's own reference of the person
     * @param needed headings that have to be there
     * @param shown headings of which a form has some
     * @param formats endings of its files' names
     */
    public static Layout of(
            String word, String reference, List<String> needed, List<String> shown, List<String> formats) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(reference, Optional.of(Field.PERSON_REF), true));
        needed.forEach(heading -> columns.add(column(heading, Optional.empty(), false)));
        shown.forEach(heading -> columns.add(column(heading, Optional.empty(), true)));
        return new Layout(
                word,
                formats,
                Optional.empty(),
                Optional.empty(),
                1,
                List.of(),
                false,
                Optional.empty(),
                new AgeRange(0, 120),
                Map.of(),
                Map.of(),
                List.copyOf(columns));
    }

    private static Column column(String header, Optional<Field> field, boolean optional) {
        return new Column(header, List.of(), field, Optional.empty(), false, optional, false);
    }
}
