package org.bringback.reference.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;

/** How an indicator is computed: a closed set, evaluated by the database. */
public sealed interface Formula {

    /** The table whose rows it is about; empty where it is about other indicators. */
    Optional<String> table();

    /** What rows of that table must say, here or there. */
    List<Condition> conditions();

    /** The same of those rows only that also meet a condition; of other indicators and the main cohort as it is. */
    default Formula narrowed(Condition condition) {
        if (this instanceof Count count) {
            return new Count(count.selection().narrowed(condition));
        }
        if (this instanceof Sum sum) {
            return new Sum(sum.selection().narrowed(condition), sum.field());
        }
        if (this instanceof Share share) {
            return new Share(share.within().narrowed(condition), share.part());
        }
        if (this instanceof Rate rate) {
            return new Rate(rate.selection().narrowed(condition), rate.base());
        }
        return this instanceof MeanDifference mean
                ? new MeanDifference(
                        mean.from(),
                        mean.field(),
                        mean.on(),
                        Selection.joined(mean.before(), condition),
                        Selection.joined(mean.after(), condition))
                : this;
    }

    /**
     * What is counted, and where.
     *
     * @param counted the field whose different values are counted, such as {@code person}; empty: rows are counted
     */
    record Selection(String table, Optional<String> counted, List<Condition> where) {

        public Selection {
            where = List.copyOf(where);
        }

        Selection narrowed(Condition condition) {
            return new Selection(table, counted, joined(where, condition));
        }

        private static List<Condition> joined(List<Condition> where, Condition condition) {
            return Stream.concat(where.stream(), Stream.of(condition)).toList();
        }
    }

    /** Different values, or rows. */
    record Count(Selection selection) implements Formula {

        @Override
        public Optional<String> table() {
            return Optional.of(selection.table());
        }

        @Override
        public List<Condition> conditions() {
            return selection.where();
        }
    }

    /** @param field a number, summed over the rows selected */
    record Sum(Selection selection, String field) implements Formula {

        @Override
        public Optional<String> table() {
            return Optional.of(selection.table());
        }

        @Override
        public List<Condition> conditions() {
            return selection.where();
        }
    }

    /**
     * Per cent of those within that also meet the conditions of the part.
     *
     * @param within of the same table, and what is counted
     * @param part further conditions
     */
    record Share(Selection within, List<Condition> part) implements Formula {

        public Share {
            part = List.copyOf(part);
        }

        @Override
        public Optional<String> table() {
            return Optional.of(within.table());
        }

        @Override
        public List<Condition> conditions() {
            return Stream.concat(within.where().stream(), part.stream()).toList();
        }
    }

    /**
     * Mean of last value after less first value before, over persons with both.
     *
     * @param from the table
     * @param field the number compared
     * @param on the date that orders a person's rows
     */
    record MeanDifference(String from, String field, String on, List<Condition> before, List<Condition> after)
            implements Formula {

        public MeanDifference {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public Optional<String> table() {
            return Optional.of(from);
        }

        @Override
        public List<Condition> conditions() {
            return Stream.concat(before.stream(), after.stream()).toList();
        }
    }

    /**
     * Per thousand.
     *
     * @param base what it is per; empty: the inhabitants of the programme's places
     */
    record Rate(Selection selection, Optional<Base> base) implements Formula {

        /**
         * Rows of any table of the programme.
         *
         * @param summed the number that is summed over them; empty: they are counted
         */
        public record Base(Selection selection, Optional<String> summed) {}

        @Override
        public Optional<String> table() {
            return Optional.of(selection.table());
        }

        @Override
        public List<Condition> conditions() {
            return selection.where();
        }
    }

    /** One indicator in per cent of another. */
    record Ratio(String numerator, String denominator) implements Formula {

        @Override
        public Optional<String> table() {
            return Optional.empty();
        }

        @Override
        public List<Condition> conditions() {
            return List.of();
        }
    }

    /**
     * Persons of the main cohort in the programme's provinces, as they are published.
     *
     * @param counted whose persons are counted
     * @param within of whom they are a share in per cent; empty: their number
     */
    record Cohort(Set<Status> counted, Optional<Set<Status>> within) implements Formula {

        public Cohort {
            counted = Set.copyOf(counted);
            within = within.map(Set::copyOf);
        }

        @Override
        public Optional<String> table() {
            return Optional.empty();
        }

        @Override
        public List<Condition> conditions() {
            return List.of();
        }
    }
}
