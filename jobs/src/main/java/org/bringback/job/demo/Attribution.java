package org.bringback.job.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.bringback.reference.codes.Status;

/**
 * Explains a list's figures case by case. Every computed case stands for the true person behind its standing row, the
 * oldest such case first; a second one is a split, a true person without one was lost or swallowed. So each case that
 * differs has one cause, and the causes of a figure add up to its difference.
 */
final class Attribution {

    private final ListOutcome outcome;
    private final BiPredicate<Long, Long> inReview;
    private final Map<Long, Long> personOfTrue = new TreeMap<>();
    private final Map<Long, Set<Long>> truePersonsOf = new HashMap<>();
    private final Map<Long, Set<Long>> personsOfTrue = new HashMap<>();
    private final Map<Long, Set<Status>> reported = new HashMap<>();
    private final Map<Status, Map<Cause, Long>> causes = new EnumMap<>(Status.class);

    /** @param inReview whether two computed persons are a pair in review */
    Attribution(ListOutcome outcome, BiPredicate<Long, Long> inReview) {
        this.outcome = outcome;
        this.inReview = inReview;
        for (ListOutcome.Row row : outcome.rows()) {
            truePersonsOf.computeIfAbsent(row.person(), any -> new HashSet<>()).add(row.truePerson());
            personsOfTrue
                    .computeIfAbsent(row.truePerson(), any -> new HashSet<>())
                    .add(row.person());
            reported.computeIfAbsent(row.truePerson(), any -> new HashSet<>()).add(row.status());
        }
    }

    /** By status: persons too many (positive) or too few by cause; a status without any is missing. */
    Map<Status, Map<Cause, Long>> causes() {
        new TreeMap<>(outcome.facts()).forEach(this::attributeFact);
        outcome.truth().forEach(this::attributeTruth);
        causes.values().forEach(of -> of.values().removeIf(persons -> persons == 0));
        causes.values().removeIf(Map::isEmpty);
        return causes;
    }

    private void attributeFact(long person, ListOutcome.Fact fact) {
        Long first = personOfTrue.putIfAbsent(fact.truePerson(), person);
        if (first != null) {
            add(fact.status(), splitCause(first, person), 1);
        } else if (!outcome.truth().containsKey(fact.truePerson())) {
            add(fact.status(), Cause.OTHER, 1);
        }
    }

    private Cause splitCause(long one, long other) {
        return inReview.test(one, other) ? Cause.IN_REVIEW : Cause.NOT_YET_MERGED;
    }

    private void attributeTruth(long truePerson, Status status) {
        Long person = personOfTrue.get(truePerson);
        if (person == null) {
            boolean accepted = personsOfTrue.containsKey(truePerson);
            add(status, accepted ? Cause.WRONGLY_MERGED : Cause.REJECTED, -1);
            return;
        }
        Status computed = outcome.fact(person).status();
        if (computed != status) {
            Cause cause = statusCause(truePerson, person, status);
            add(status, cause, -1);
            add(computed, cause, 1);
        }
    }

    private Cause statusCause(long truePerson, long person, Status status) {
        if (!reported.getOrDefault(truePerson, Set.of()).contains(status)) {
            return Cause.REJECTED;
        }
        Set<Long> persons = personsOfTrue.getOrDefault(truePerson, Set.of());
        if (persons.size() > 1) {
            boolean review = persons.stream().anyMatch(other -> inReview.test(person, other));
            return review ? Cause.IN_REVIEW : Cause.NOT_YET_MERGED;
        }
        return truePersonsOf.getOrDefault(person, Set.of()).size() > 1 ? Cause.WRONGLY_MERGED : Cause.OTHER;
    }

    private void add(Status status, Cause cause, long persons) {
        causes.computeIfAbsent(status, any -> new EnumMap<>(Cause.class)).merge(cause, persons, Long::sum);
    }
}
