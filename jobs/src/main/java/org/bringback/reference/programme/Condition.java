package org.bringback.reference.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What rows must say to be counted. All conditions of an indicator must hold. */
public sealed interface Condition {

    /** The field of the table. */
    String field();

    /** A text or a code is one of these. */
    record OneOf(String field, List<String> values) implements Condition {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A number is at least this. */
    record AtLeast(String field, BigDecimal value) implements Condition {}

    /** A number is below this. */
    record Below(String field, BigDecimal value) implements Condition {}

    /** A date lies in a period. */
    record Within(String field, LocalDate from, LocalDate to) implements Condition {}

    /** Where the participants of a programme are looked for. */
    enum Place {
        REGISTER,
        /** A list of those who dropped out. */
        LIST,
        /** The same file, under another reference. */
        TWICE
    }

    /** The person was found there. */
    record FoundIn(Place place) implements Condition {

        @Override
        public String field() {
            return ProgrammeColumns.PERSON;
        }
    }

    /** There is a value. */
    record Filled(String field) implements Condition {}
}
