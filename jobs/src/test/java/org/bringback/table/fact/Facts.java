package org.bringback.table.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;

/** A random country of facts, from a seed: persons on several lists at two dates. */
public record Facts(List<Fact> all) {

    public static final LocalDate EARLIER = LocalDate.of(2022, 5, 31);
    public static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    public static final List<ListId> LISTS =
            List.of(new ListId("nfe"), new ListId("nfe-disabled"), new ListId("obec"), new ListId("opec"));

    /** One fact; a null date is one that was not reported. */
    public record Fact(ListId list, LocalDate asOf, long person, Status status, LocalDate statusDate) {}

    public static Facts random(long seed) {
        Random random = new Random(seed);
        int persons = 1 + random.nextInt(80);
        Map<String, Fact> facts = new HashMap<>();
        for (long person = 1; person <= persons; person++) {
            addPerson(random, person, facts);
        }
        return new Facts(new ArrayList<>(facts.values()));
    }

    public List<Fact> facts(ListId list, LocalDate asOf) {
        return all.stream()
                .filter(fact -> fact.list().equals(list) && fact.asOf().equals(asOf))
                .toList();
    }

    /** The fact that stands of each person now: the later status date, then the stronger status, then the first list. */
    Map<Long, Fact> standing(List<Status> precedence) {
        Map<Long, Fact> standing = new TreeMap<>();
        for (Fact fact : all) {
            if (fact.asOf().equals(NOW)) {
                standing.merge(fact.person(), fact, (one, other) -> stronger(one, other, precedence));
            }
        }
        return standing;
    }

    private static Fact stronger(Fact one, Fact other, List<Status> precedence) {
        if (!Objects.equals(one.statusDate(), other.statusDate())) {
            if (one.statusDate() == null || other.statusDate() == null) {
                return one.statusDate() == null ? other : one;
            }
            return one.statusDate().isAfter(other.statusDate()) ? one : other;
        }
        Comparator<Fact> order = Comparator.comparing((Fact fact) -> precedence.indexOf(fact.status()))
                .thenComparing(Fact::list);
        return order.compare(one, other) <= 0 ? one : other;
    }

    /** How many persons went from which status to which, by a plain loop. */
    Map<Transition, Long> moves(ListId list) {
        Map<Long, Status> then = byPerson(facts(list, Facts.EARLIER));
        Map<Long, Status> now = byPerson(facts(list, Facts.NOW));
        Map<Transition, Long> moves = new TreeMap<>();
        then.forEach((person, from) ->
                moves.merge(new Transition(Optional.of(from), Optional.ofNullable(now.get(person))), 1L, Long::sum));
        now.forEach((person, to) -> {
            if (!then.containsKey(person)) {
                moves.merge(Transition.onto(to), 1L, Long::sum);
            }
        });
        return moves;
    }

    private static Map<Long, Status> byPerson(List<Fact> facts) {
        Map<Long, Status> statuses = new HashMap<>();
        facts.forEach(fact -> statuses.put(fact.person(), fact.status()));
        return statuses;
    }

    static Map<Status, Long> counts(List<Fact> facts) {
        Map<Status, Long> counts = new TreeMap<>();
        facts.forEach(fact -> counts.merge(fact.status(), 1L, Long::sum));
        return counts;
    }

    private static void addPerson(Random random, long person, Map<String, Fact> facts) {
        for (ListId list : LISTS) {
            for (LocalDate asOf : List.of(EARLIER, NOW)) {
                if (random.nextInt(3) > 0) {
                    facts.put(list + " " + asOf + " " + person, fact(random, list, asOf, person));
                }
            }
        }
    }

    private static Fact fact(Random random, ListId list, LocalDate asOf, long person) {
        Status status = Status.values()[random.nextInt(Status.values().length)];
        LocalDate statusDate = random.nextInt(4) == 0 ? null : asOf.minusDays(random.nextInt(4));
        return new Fact(list, asOf, person, status, statusDate);
    }
}
