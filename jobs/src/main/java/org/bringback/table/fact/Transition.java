package org.bringback.table.fact;

import java.util.Comparator;
import java.util.Optional;
import org.bringback.reference.codes.Status;

/**
 * From where to where a case went between two snapshots.
 *
 * @param from empty: not on the list before
 * @param to empty: left the list
 */
public record Transition(Optional<Status> from, Optional<Status> to) implements Comparable<Transition> {

    private static final Comparator<Optional<Status>> ABSENT_LAST =
            Comparator.comparingInt(status -> status.map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    public Transition {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("a case that was never on the list cannot move");
        }
    }

    public static Transition between(Status from, Status to) {
        return new Transition(Optional.of(from), Optional.of(to));
    }

    public static Transition onto(Status to) {
        return new Transition(Optional.empty(), Optional.of(to));
    }

    public static Transition outOf(Status from) {
        return new Transition(Optional.of(from), Optional.empty());
    }

    @Override
    public int compareTo(Transition other) {
        return Comparator.comparing(Transition::from, ABSENT_LAST)
                .thenComparing(Transition::to, ABSENT_LAST)
                .compare(this, other);
    }
}
