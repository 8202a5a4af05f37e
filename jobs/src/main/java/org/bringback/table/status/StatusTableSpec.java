package org.bringback.table.status;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;

/**
 * How a list's tables are made.
 *
 * @param scope the list's id, {@code national-cases} or {@code national-persons}
 * @param decimals of every percentage, 0 to 4
 * @param since the statuses the list knows, each with the day from which it exists; {@link #ALWAYS} for most
 */
public record StatusTableSpec(String scope, PercentBase base, int decimals, SortedMap<Status, LocalDate> since) {

    /** The first day of a status that was there from the start. */
    public static final LocalDate ALWAYS = LocalDate.MIN;

    public StatusTableSpec {
        Objects.requireNonNull(scope);
        if (decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException("decimals must be 0 to 4: " + decimals);
        }
        since = Collections.unmodifiableSortedMap(new TreeMap<>(since));
    }

    /** A profile in which the given statuses exist from the start. */
    public static StatusTableSpec of(String scope, PercentBase base, int decimals, Iterable<Status> statuses) {
        SortedMap<Status, LocalDate> since = new TreeMap<>();
        statuses.forEach(status -> since.put(status, ALWAYS));
        return new StatusTableSpec(scope, base, decimals, since);
    }

    /** The same profile with one more status, or one that begins on another day. */
    public StatusTableSpec with(Status status, LocalDate firstDay) {
        SortedMap<Status, LocalDate> more = new TreeMap<>(since);
        more.putAll(Map.of(status, firstDay));
        return new StatusTableSpec(scope, base, decimals, more);
    }

    boolean exists(Status status, LocalDate day) {
        LocalDate first = since.get(status);
        return first != null && !day.isBefore(first);
    }
}
