package org.bringback.table.status;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.Transition;

/**
 * Who moved from what to what between a table's two dates. The margins are the table's columns, and the differences of
 * the margins its changes; {@link #of} asserts it.
 *
 * @param table the table that the moves explain
 * @param persons by move, those who stayed where they were included; a move that nobody made may be missing
 */
public record TransitionTable(StatusTable table, SortedMap<Transition, Long> persons) {

    public TransitionTable {
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    /**
     * The moves behind a table.
     *
     * @throws FigureMismatchException when a margin is not the table's figure
     * @throws IllegalArgumentException when the table has no earlier snapshot
     */
    public static TransitionTable of(StatusTable table, Map<Transition, Long> persons) {
        if (table.against().isEmpty()) {
            throw new IllegalArgumentException("nothing moves without an earlier snapshot");
        }
        TransitionTable transitions = new TransitionTable(table, new TreeMap<>(persons));
        transitions.checkMargins();
        return transitions;
    }

    public long count(Transition move) {
        return persons.getOrDefault(move, 0L);
    }

    /** Everybody who had the status at the earlier date; for empty, those who were not on the list. */
    public long before(Optional<Status> from) {
        return sum(move -> move.from().equals(from));
    }

    /** Everybody who has the status at the as-of date; for empty, those who left the list. */
    public long after(Optional<Status> to) {
        return sum(move -> move.to().equals(to));
    }

    /** What the status gained less what it lost. */
    public long net(Status status) {
        return after(Optional.of(status)) - before(Optional.of(status));
    }

    private long sum(Predicate<Transition> which) {
        return persons.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void checkMargins() {
        for (Status status : Status.values()) {
            Optional<Status> margin = Optional.of(status);
            check(status + " before", before(margin), cell(status, StatusRow::againstPersons));
            check(status + " after", after(margin), cell(status, StatusRow::persons));
            check("the change of " + status, net(status), cell(status, StatusRow::change));
        }
        check(
                "the change of the total",
                before(Optional.empty()) - after(Optional.empty()),
                table.total().change().orElse(0));
    }

    private long cell(Status status, Function<StatusRow, OptionalLong> column) {
        StatusRow row = table.rows().get(status);
        return row == null ? 0 : column.apply(row).orElse(0);
    }

    private void check(String figure, long moves, long printed) {
        if (moves != printed) {
            throw new FigureMismatchException(table.totalFigure().brief() + ": " + figure, moves, printed);
        }
    }
}
