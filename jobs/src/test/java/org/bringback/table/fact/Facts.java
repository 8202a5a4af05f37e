package org.bringback.table.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
