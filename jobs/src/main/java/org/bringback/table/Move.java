package org.bringback.table;

import java.util.Comparator;
import java.util.Optional;
import org.bringback.reference.Status;

/**
 * From where to where a case went between two snapshots.
 *
 * @param from empty: not on the list before
 * @param to empty: left the list
 */
public record Move(Optional<Status> from, Optional<Status> to) implements Comparable<Move> {

    private static final Comparator<Optional<Status>> ABSENT_LAST =
            Comparator.comparingInt(status -> status.map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    public Move {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("a case that was never on the list cannot move");
        }
    }

    public static Move between(Status from, Status to) {
        return new Move(Optional.of(from), Optional.of(to));
    }

    public static Move onto(Status to) {
        return new Move(Optional.empty(), Optional.of(to));
    }

    public static Move outOf(Status from) {
        return new Move(Optional.of(from), Optional.empty());
    }

    @Override
    public int compareTo(Move other) {
        return Comparator.comparing(Move::from, ABSENT_LAST)
                .thenComparing(Move::to, ABSENT_LAST)
                .compare(this, other);
    }
}
