package org.bringback.table.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;

/**
 * How many cases (or persons) have each status at one as-of date.
 *
 * @param revision from 1
 * @param persons by status; a status that nobody has may be missing
 */
public record StatusCounts(CohortId cohort, LocalDate asOf, int revision, SortedMap<Status, Long> persons) {

    public StatusCounts {
        if (revision < 1) {
            throw new IllegalArgumentException("a revision is counted from 1: " + revision);
        }
        persons.forEach(StatusCounts::checkCount);
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    public static StatusCounts of(CohortId cohort, LocalDate asOf, int revision, Map<Status, Long> persons) {
        return new StatusCounts(cohort, asOf, revision, new TreeMap<>(persons));
    }

    /** The sum of several lists' snapshots: cases, in which a person on two lists counts twice. */
    public static StatusCounts sum(LocalDate asOf, int revision, Collection<StatusCounts> lists) {
        CohortId cohort = oneCohort(lists);
        SortedMap<Status, Long> sum = new TreeMap<>();
        lists.forEach(list -> list.persons.forEach((status, count) -> sum.merge(status, count, Math::addExact)));
        return new StatusCounts(cohort, asOf, revision, sum);
    }

    public long count(Status status) {
        return persons.getOrDefault(status, 0L);
    }

    public long total() {
        return persons.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    private static CohortId oneCohort(Collection<StatusCounts> lists) {
        var cohorts = lists.stream().map(StatusCounts::cohort).distinct().toList();
        if (cohorts.size() != 1) {
            throw new IllegalArgumentException("snapshots of exactly one cohort can be added up, not of " + cohorts);
        }
        return cohorts.get(0);
    }

    private static void checkCount(Status status, Long count) {
        if (count < 0) {
            throw new IllegalArgumentException(status + " cannot be " + count);
        }
    }
}
