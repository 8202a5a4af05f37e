package org.bringback.table.disclosure.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/**
 * What an audience has of days and revisions other than those that are printed now. Readers put them together with these
 * where a list stands in the nation's figures of several days, or where a line's total was suppressed, which is the same on
 * each: such releases are counted again, and a nation only where that gives what was printed.
 */
final class RememberedReleases {

    // a search for moves through more takes more than seconds
    private static final int MAX_CELLS = 20_000;

    private final SnapshotCounts counts;
    private final PublicationStore given;
    private final RememberedNations nations;

    RememberedReleases(FigureStore figures, SnapshotCounts counts, PublicationStore given) {
        this.counts = counts;
        this.given = given;
        this.nations = new RememberedNations(figures, given);
    }

    /** Whether readers have other nations that hang together with these tables. */
    boolean hasMore(LinkedTables linked) {
        return !nations.linkedTo(populations(linked)).isEmpty();
    }

    /**
     * The tables and those to be put together with them, all days of a list or the nation in a row. Empty where there are
     * none, or too many cells.
     */
    Optional<LinkedTables> beside(LinkedTables linked) {
        Set<Population> known = populations(linked);
        Map<Population, List<StoredSnapshot>> near = nations.linkedTo(known);
        return near.isEmpty() || cells(linked, near) > MAX_CELLS ? Optional.empty() : beside(linked, known, near);
    }

    private Optional<LinkedTables> beside(
            LinkedTables linked, Set<Population> known, Map<Population, List<StoredSnapshot>> near) {
        int own = known.size();
        List<CountTable> tables = new ArrayList<>(linked.tables());
        List<OverlapConstraint> overlaps = new ArrayList<>(linked.overlaps());
        for (Map.Entry<Population, List<StoredSnapshot>> nation : near.entrySet()) {
            SnapshotCounts.Counted counted =
                    counts.nation(nation.getValue(), nation.getKey().asOf());
            if (counted.population().equals(nation.getKey()) && isAsPrinted(counted)) {
                List<SnapshotCounts.Counted> parts =
                        nation.getValue().stream().map(counts::counted).toList();
                Stream.concat(Stream.of(counted), parts.stream())
                        .filter(one -> known.add(one.population()))
                        .forEach(one -> tables.addAll(one.tables()));
                overlaps.add(new OverlapConstraint(
                        nation.getKey(),
                        parts.stream().map(SnapshotCounts.Counted::population).toList()));
            }
        }
        return known.size() == own
                ? Optional.empty()
                : Optional.of(new LinkedTables(tables, overlaps, comparisons(known)));
    }

    private static Set<Population> populations(LinkedTables linked) {
        Set<Population> populations = new LinkedHashSet<>();
        linked.tables().forEach(table -> populations.add(table.population()));
        return populations;
    }

    /** How many cells the tables of all have together: those of each population are as many. */
    private static long cells(LinkedTables linked, Map<Population, List<StoredSnapshot>> near) {
        Set<Population> own = populations(linked);
        Set<Population> all = new LinkedHashSet<>(own);
        near.forEach((nation, parts) -> {
            all.add(nation);
            parts.forEach(part -> all.add(RememberedNations.name(part)));
        });
        return (long) linked.counts().size() / Math.max(1, own.size()) * all.size();
    }

    private boolean isAsPrinted(SnapshotCounts.Counted counted) {
        Map<CellId, OptionalLong> printed = given.cells(counted.population());
        return counted.tables().stream()
                .flatMap(table -> table.counts().entrySet().stream())
                .allMatch(cell -> {
                    OptionalLong then = printed.getOrDefault(cell.getKey(), OptionalLong.empty());
                    return then.isEmpty() || then.getAsLong() == cell.getValue();
                });
    }

    private static List<PeriodComparison> comparisons(Set<Population> populations) {
        List<PeriodComparison> comparisons = new ArrayList<>();
        Map<String, Population> last = new HashMap<>();
        for (Population population : new TreeSet<>(populations)) {
            Population before = last.put(population.scope(), population);
            if (before != null) {
                comparisons.add(new PeriodComparison(population, before));
            }
        }
        return comparisons;
    }
}
