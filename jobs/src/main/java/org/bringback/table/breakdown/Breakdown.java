package org.bringback.table.breakdown;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;

/**
 * How many of a list's or the nation's have each status, by one axis. Not for publication as it is: see
 * {@code org.bringback.table.disclosure}.
 *
 * @param scope the list's id or {@code national-persons}
 * @param persons by category, then status; what nobody has may be missing
 */
public record Breakdown(
        String scope, LocalDate asOf, int revision, Axis axis, SortedMap<Category, SortedMap<Status, Long>> persons) {

    public Breakdown {
        SortedMap<Category, SortedMap<Status, Long>> copy = new TreeMap<>();
        persons.forEach(
                (category, counts) -> copy.put(category, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
        persons = Collections.unmodifiableSortedMap(copy);
    }

    public long count(Category category, Status status) {
        SortedMap<Status, Long> counts = persons.get(category);
        return counts == null ? 0 : counts.getOrDefault(status, 0L);
    }

    /** Everybody with the status, whatever the category. */
    public long count(Status status) {
        return persons.keySet().stream()
                .mapToLong(category -> count(category, status))
                .sum();
    }

    static void add(Map<Category, SortedMap<Status, Long>> persons, Category category, Status status, long more) {
        persons.computeIfAbsent(category, any -> new TreeMap<>()).merge(status, more, Math::addExact);
    }
}
