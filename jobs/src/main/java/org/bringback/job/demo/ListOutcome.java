package org.bringback.job.demo;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bringback.reference.codes.Status;

/**
 * What became of one list at one date.
 *
 * @param truth the true status of every true case, by person
 * @param rows accepted rows
 * @param facts by computed person
 */
record ListOutcome(Map<Long, Status> truth, List<Row> rows, Map<Long, Fact> facts) {

    /** An accepted row: who it truly is about, who it was taken for, and the status it reports. */
    record Row(long truePerson, long person, Status status) {}

    /** A computed case: its status, and who the row that stands for it is truly about. */
    record Fact(Status status, long truePerson) {}

    /** Whether the computed cases are the true ones, each once and with its true status. */
    static boolean isTrue(Map<Long, Status> truth, Collection<Fact> facts) {
        Set<Long> known = new HashSet<>();
        return facts.size() == truth.size()
                && facts.stream()
                        .allMatch(
                                fact -> known.add(fact.truePerson()) && truth.get(fact.truePerson()) == fact.status());
    }

    Fact fact(long person) {
        return Objects.requireNonNull(facts.get(person));
    }
}
