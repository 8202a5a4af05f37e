package org.bringback.job.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bringback.reference.Status;

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

    Fact fact(long person) {
        return Objects.requireNonNull(facts.get(person));
    }
}
