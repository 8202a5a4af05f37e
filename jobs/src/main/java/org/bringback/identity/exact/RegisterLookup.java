package org.bringback.identity.exact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;

/**
 * Finds listed persons in the register by ID. Register rows are offered one by one, the newest register first; the
 * first one that fits a person counts. A row with a person's ID but another name and birth date is a review.
 */
public final class RegisterLookup {

    private final Map<String, List<ExactMatchRecord>> listedById = new HashMap<>();
    private final SortedMap<RowKey, PersonKey> persons;
    private final Map<PersonKey, RowKey> matches = new HashMap<>();
    private final List<ReviewPair> reviews = new ArrayList<>();

    public RegisterLookup(Collection<ExactMatchRecord> listed, SortedMap<RowKey, PersonKey> persons) {
        this.persons = persons;
        for (ExactMatchRecord row : listed) {
            if (row.id() != null) {
                listedById.computeIfAbsent(row.id(), id -> new ArrayList<>(2)).add(row);
            }
        }
    }

    public void offer(ExactMatchRecord registered) {
        List<ExactMatchRecord> sameId = listedById.getOrDefault(registered.id(), List.of());
        Set<Long> doubted = new TreeSet<>();
        for (ExactMatchRecord listed : sameId) {
            PersonKey person = person(listed);
            if (!IdentifierConflict.between(listed, registered)) {
                matches.putIfAbsent(person, registered.key());
            } else if (!matches.containsKey(person) && doubted.add(person.value())) {
                reviews.add(new ReviewPair(listed.key(), registered.key(), ReviewPair.Cause.SAME_ID_OTHER_PERSON));
            }
        }
    }

    private PersonKey person(ExactMatchRecord listed) {
        PersonKey person = persons.get(listed.key());
        if (person == null) {
            throw new IllegalStateException("no person for row " + listed.key());
        }
        return person;
    }

    /** Where the register has each person found. */
    public SortedMap<PersonKey, RowKey> matches() {
        SortedMap<PersonKey, RowKey> sorted = new TreeMap<>(PersonKey.BY_AGE);
        sorted.putAll(matches);
        return sorted;
    }

    /** Doubts about persons that no other row of the register settles. */
    public List<ReviewPair> reviews() {
        return reviews.stream()
                .filter(pair -> !matches.containsKey(persons.get(pair.left())))
                .toList();
    }
}
