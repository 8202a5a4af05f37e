package org.bringback.reference.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What rows must say to be counted. All conditions of an indicator must hold. */
public sealed interface Condition {

    /** The field of the table; of several alternatives that of the first. */
    String field();

    /** This one, or all that its alternatives are made of. */
    default Stream<Condition> parts() {
        return Stream.of(this);
    }

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

    /** The row, or the person it is about, belongs to a cohort. */
    record InCohort(ProgrammeCohort cohort) implements Condition {

        @Override
        public String field() {
            return ProgrammeCohort.FIELD;
        }
    }

    /**
     * One of several alternatives holds.
     *
     * @param alternatives of each all conditions
     */
    record AnyOf(List<List<Condition>> alternatives) implements Condition {

        public AnyOf {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        @Override
        public String field() {
            return alternatives.get(0).get(0).field();
        }

        @Override
        public Stream<Condition> parts() {
            return alternatives.stream().flatMap(List::stream).flatMap(Condition::parts);
        }
    }

    /** There is a value. */
    record Filled(String field) implements Condition {}

    /** There is none. */
    record Empty(String field) implements Condition {}
}
