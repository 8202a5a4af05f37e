package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/**
 * The nations that an audience was given, and which of them hang together with others: where a list stands in several, or a
 * line's total was suppressed, which is the same on each day.
 */
final class RememberedNations {

    private static final LocalDate ALL = LocalDate.of(9999, 12, 31);
    // each takes a walk over all facts; the nearest days tell most
    private static final int MAX_NATIONS = 9;

    private final PublicationStore given;
    private final Map<Population, StoredSnapshot> snapshots = new HashMap<>();
    private final List<Population> nations;
    private final Map<Population, Boolean> hiding = new HashMap<>();

    RememberedNations(FigureStore figures, PublicationStore given) {
        this.given = given;
        List<Population> published = given.populations();
        for (StoredSnapshot newest : figures.carriedForward(given.cohort(), ALL)) {
            figures.upTo(newest)
                    .forEach(key -> snapshots.put(new Population(key.list().value(), key.asOf(), key.revision()), key));
        }
        snapshots.keySet().retainAll(published);
        nations = published.stream()
                .filter(population -> population.scope().equals(FigureStore.NATIONAL_PERSONS))
                .toList();
    }

    /** The nearest nations, as far as they hang together with these populations, by their lists or by suppressed totals. */
    Map<Population, List<StoredSnapshot>> linkedTo(Set<Population> known) {
        LocalDate day = known.stream()
                .map(Population::asOf)
                .max(Comparator.naturalOrder())
                .orElse(ALL);
        List<Population> nearest = new ArrayList<>(nations.stream()
                .filter(nation -> !known.isEmpty() && !known.contains(nation))
                .sorted(Comparator.<Population>comparingLong(
                                nation -> Math.abs(ChronoUnit.DAYS.between(nation.asOf(), day)))
                        .thenComparing(Comparator.reverseOrder()))
                .limit(MAX_NATIONS)
                .toList());
        Map<Population, List<StoredSnapshot>> near = new LinkedHashMap<>();
        Set<Population> linked = new LinkedHashSet<>(known);
        boolean more = true;
        while (more) {
            Optional<Population> next = nearest.stream()
                    .filter(nation -> hidesATotal(nation)
                            || parts(nation).stream()
                                    .map(RememberedNations::name)
                                    .anyMatch(linked::contains))
                    .findFirst();
            more = next.isPresent();
            next.ifPresent(nation -> {
                nearest.remove(nation);
                near.put(nation, parts(nation));
                parts(nation).forEach(part -> linked.add(name(part)));
            });
        }
        return near;
    }

    static Population name(StoredSnapshot key) {
        return new Population(key.list().value(), key.asOf(), key.revision());
    }

    /** Of every list the newest of what was printed when the nation was. */
    private List<StoredSnapshot> parts(Population nation) {
        Map<String, StoredSnapshot> newest = new HashMap<>();
        snapshots.values().stream()
                .filter(key -> !key.asOf().isAfter(nation.asOf()) && key.id() <= Math.abs((long) nation.revision()))
                .sorted(Comparator.comparing(StoredSnapshot::asOf).thenComparing(StoredSnapshot::revision))
                .forEach(key -> newest.put(key.list().value(), key));
        return newest.values().stream()
                .sorted(Comparator.comparing(StoredSnapshot::list))
                .toList();
    }

    private boolean hidesATotal(Population nation) {
        return hiding.computeIfAbsent(
                nation,
                any -> Stream.concat(Stream.of(nation), parts(nation).stream().map(RememberedNations::name))
                        .flatMap(population -> given.cells(population).entrySet().stream())
                        .anyMatch(cell ->
                                cell.getValue().isEmpty() && ReaderKnowledge.CLOSED_COHORT.isClosed(cell.getKey())));
    }
}
