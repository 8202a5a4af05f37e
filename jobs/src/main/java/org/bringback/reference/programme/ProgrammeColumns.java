package org.bringback.reference.programme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.FieldType;
import org.bringback.reference.agency.FurtherField;
import org.bringback.reference.agency.Layout;

/**
 * Which column of the table {@code programme_row} holds which field of a layout. Fields take the columns of their type in
 * the order of the layout; {@link #signature} tells rows that were kept under another order.
 */
public final class ProgrammeColumns {

    /** The person a row is about: the office's own reference. */
    public static final String PERSON = "person";

    /** How many fields of a type a layout may have. */
    public static final int MAX_TEXTS = 12;

    public static final int MAX_NUMBERS = 6;
    public static final int MAX_DATES = 4;

    private final Map<String, FurtherField> fields = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final boolean person;

    private ProgrammeColumns(Layout layout) {
        this.person = layout.find(Field.PERSON_REF).isPresent();
        Map<FieldType, Integer> used = new EnumMap<>(FieldType.class);
        for (Column column : layout.columns()) {
            column.further().ifPresent(field -> add(field, used));
        }
    }

    private void add(FurtherField field, Map<FieldType, Integer> used) {
        FieldType kind = field.type() == FieldType.CODE ? FieldType.TEXT : field.type();
        int number = used.merge(kind, 1, Integer::sum);
        fields.put(field.name(), field);
        columns.put(field.name(), letter(kind) + number);
    }

    private static String letter(FieldType kind) {
        return switch (kind) {
            case TEXT, CODE -> "text_";
            case NUMBER -> "number_";
            case DATE -> "date_";
        };
    }

    public static ProgrammeColumns of(Layout layout) {
        return new ProgrammeColumns(layout);
    }

    /** Whether the layout has more fields of a type than there are columns for them. */
    boolean tooMany() {
        return count("text_") > MAX_TEXTS || count("number_") > MAX_NUMBERS || count("date_") > MAX_DATES;
    }

    private long count(String letter) {
        return columns.values().stream().filter(name -> name.startsWith(letter)).count();
    }

    public boolean hasPerson() {
        return person;
    }

    public Optional<FurtherField> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** In the order of the layout. */
    public Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /**
     * The column of a field, or of {@link #PERSON}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String column(String field) {
        if (field.equals(PERSON) && person) {
            return "person_ref";
        }
        String column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no field " + field);
        }
        return column;
    }

    /** The same for layouts with the same fields in the same columns. */
    public int signature() {
        return columns.toString().hashCode();
    }
}
