package org.bringback.table.disclosure;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Whom a table counts.
 *
 * @param scope a list's id or {@code national-persons}
 * @param revision of the snapshot; figures of another revision are other figures
 */
public record Population(String scope, LocalDate asOf, int revision) implements Comparable<Population> {

    private static final Comparator<Population> ORDER = Comparator.comparing(Population::scope)
            .thenComparing(Population::asOf)
            .thenComparing(Population::revision);

    /** Whether both speak of the same day and list, in whatever revision. */
    public boolean isAboutTheSameAs(Population other) {
        return scope.equals(other.scope) && asOf.equals(other.asOf);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // this very one is likeliest
    public int compareTo(Population other) {
        // cells of one table name the same one, and are compared by the million
        return this == other ? 0 : ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return scope + "/" + asOf + "/r" + revision;
    }
}
