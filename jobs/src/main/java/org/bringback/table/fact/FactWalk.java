package org.bringback.table.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.FactStore.Fact;

/** Counts, in one walk over the facts of a day and of the one that it is compared with, what every table starts from. */
final class FactWalk {

    /** What is counted of the lists of one day. */
    static final class Day {

        private final Map<Long, StoredSnapshot> lists = new LinkedHashMap<>();
        private final Map<Long, SortedMap<Status, Long>> counts = new HashMap<>();
        private final SortedMap<Status, Long> persons = new TreeMap<>();
        private final Map<Long, Long> onSeveral = new HashMap<>();

        private Day(Collection<StoredSnapshot> lists) {
            for (StoredSnapshot list : lists) {
                this.lists.put(list.id(), list);
                counts.put(list.id(), new TreeMap<>());
            }
        }

        private List<Fact> facts(List<Fact> ofPerson) {
            List<Fact> ofDay = new ArrayList<>(ofPerson.size());
            for (Fact fact : ofPerson) {
                if (lists.containsKey(fact.snapshot().id())) {
                    ofDay.add(fact);
                }
            }
            return ofDay;
        }

        private void add(List<Fact> ofPerson) {
            if (ofPerson.isEmpty()) {
                return;
            }
            persons.merge(ofPerson.get(0).status(), 1L, Long::sum);
            for (Fact fact : ofPerson) {
                long id = fact.snapshot().id();
                counts.computeIfAbsent(id, any -> new TreeMap<>()).merge(fact.status(), 1L, Long::sum);
                if (ofPerson.size() > 1) {
                    onSeveral.merge(id, 1L, Long::sum);
                }
            }
        }

        Collection<StoredSnapshot> lists() {
            return lists.values();
        }

        /** The cases of one of the lists by status. */
        StatusCounts counts(StoredSnapshot list) {
            return new StatusCounts(
                    list.cohort(), list.asOf(), list.revision(), counts.getOrDefault(list.id(), new TreeMap<>()));
        }

        /** The persons by status, each once. */
        SortedMap<Status, Long> persons() {
            return persons;
        }

        /** By snapshot: how many of its persons are on another of the lists as well. */
        Map<Long, Long> onSeveral() {
            return onSeveral;
        }
    }

    private final Day now;
    private final Day then;
    /** By snapshot of now, that of the same list then. */
    private final Map<Long, StoredSnapshot> earlier = new HashMap<>();

    private final Map<List<Long>, SortedMap<Transition, Long>> moves = new HashMap<>();

    FactWalk(Collection<StoredSnapshot> now, Collection<StoredSnapshot> then) {
        this.now = new Day(now);
        this.then = new Day(then);
        for (StoredSnapshot list : now) {
            then.stream()
                    .filter(one -> one.list().equals(list.list()))
                    .findFirst()
                    .ifPresent(one -> {
                        earlier.put(list.id(), one);
                        moves.put(List.of(one.id(), list.id()), new TreeMap<>());
                    });
        }
    }

    /** Every snapshot that is read, once. */
    Collection<StoredSnapshot> snapshots() {
        Map<Long, StoredSnapshot> all = new LinkedHashMap<>(now.lists);
        all.putAll(then.lists);
        return all.values();
    }

    /**
     * Counts one person.
     *
     * @param ofPerson all facts, the one that stands first
     * @param use gets those of the day and of the one before
     */
    void add(List<Fact> ofPerson, BiConsumer<List<Fact>, List<Fact>> use) {
        List<Fact> ofNow = now.facts(ofPerson);
        List<Fact> ofThen = then.facts(ofPerson);
        now.add(ofNow);
        then.add(ofThen);
        earlier.forEach((id, before) -> addMove(find(ofThen, before.id()), find(ofNow, id), List.of(before.id(), id)));
        use.accept(ofNow, ofThen);
    }

    private static Optional<Status> find(List<Fact> facts, long snapshot) {
        for (Fact fact : facts) {
            if (fact.snapshot().id() == snapshot) {
                return Optional.of(fact.status());
            }
        }
        return Optional.empty();
    }

    private void addMove(Optional<Status> from, Optional<Status> to, List<Long> snapshots) {
        if (from.isPresent() || to.isPresent()) {
            moves.computeIfAbsent(snapshots, any -> new TreeMap<>()).merge(new Transition(from, to), 1L, Long::sum);
        }
    }

    List<Day> days() {
        return List.of(now, then);
    }

    /** How many went from what to what, by the snapshots then and now of each list. */
    Map<List<Long>, SortedMap<Transition, Long>> moves() {
        return moves;
    }
}
