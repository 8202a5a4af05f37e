package org.bringback.table.disclosure.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Protection;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.check.Breach.Kind;
import org.bringback.table.disclosure.check.Unknowns.Block;

/**
 * Judges a publication by what its readers could work out of it and of earlier ones: for every suppressed cell the least
 * and the greatest count that all printed figures leave possible.
 */
public final class DisclosureChecker {

    /** More than any breakdown counts. */
    private static final long NO_CEILING = 1_000_000;

    private final Knowledge knowledge;
    private final Unknowns unknowns;
    private final Protection protection;
    private final Map<CellId, Long> counts;
    private final List<Map<Integer, Long>> shifts;

    private DisclosureChecker(
            List<Publication> publications,
            Protection protection,
            Map<CellId, Long> counts,
            List<Map<CellId, Long>> shifts) {
        this.knowledge = new Knowledge(publications);
        this.unknowns = new Unknowns(knowledge);
        this.protection = protection;
        this.counts = counts;
        this.shifts = shifts.stream().map(this::numbered).toList();
    }

    private Map<Integer, Long> numbered(Map<CellId, Long> shift) {
        Map<Integer, Long> numbered = new HashMap<>();
        shift.forEach((cell, by) -> knowledge.findNumber(cell).ifPresent(number -> numbered.put(number, by)));
        return numbered;
    }

    /**
     * Lets a publication pass. What readers could work out without it as well, from earlier ones and the status tables,
     * is not held against it: leaving the publication out would not keep it from them.
     *
     * @param earlier what the audience has already
     * @param publication the one to be judged
     * @param counts what is behind the cells, as far as it is at hand: one table that is possible, to begin with. Wrong
     *     ones make the check slower, not laxer
     * @param shifts to other tables that are said to be possible: each is looked at anew, and spares programmes where that is
     *     true
     * @throws UnsafePublicationException naming the cells that tell too much
     */
    public static void requireSafe(
            List<Publication> earlier,
            Publication publication,
            Protection protection,
            Map<CellId, Long> counts,
            List<Map<CellId, Long>> shifts) {
        DisclosureChecker given = new DisclosureChecker(with(earlier, publication), protection, counts, shifts);
        List<Breach> breaches = given.breaches();
        if (!breaches.isEmpty()) {
            DisclosureChecker withheld =
                    new DisclosureChecker(with(earlier, publication.withheld()), protection, counts, List.of());
            // programmes are dear: one breach that counts is enough
            breaches = breaches.stream()
                    .dropWhile(breach -> withheld.knowsAsMuch(breach, given))
                    .toList();
        }
        if (!breaches.isEmpty()) {
            throw new UnsafePublicationException(breaches);
        }
    }

    private static List<Publication> with(List<Publication> earlier, Publication publication) {
        return Stream.concat(earlier.stream(), Stream.of(publication)).toList();
    }

    /** The cells that tell too much, in the order of their names. */
    public static List<Breach> check(List<Publication> publications, Protection protection) {
        return new DisclosureChecker(publications, protection, Map.of(), List.of()).breaches();
    }

    /** Both bounds of every suppressed cell. Takes two linear programmes a cell. */
    public static SortedMap<CellId, Interval> bounds(List<Publication> publications) {
        return new DisclosureChecker(publications, Protection.of(1), Map.of(), List.of()).allBounds();
    }

    private List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        knowledge.contradictions().forEach(cell -> breaches.add(new Breach(Kind.CONTRADICTION, "", cell)));
        unknowns.impossible().forEach(cell -> breaches.add(breach(Kind.CONTRADICTION, cell)));
        for (int cell = 0; cell < knowledge.size(); cell++) {
            OptionalLong value = knowledge.value(cell);
            if (value.isPresent() && !knowledge.cell(cell).isExempt() && protection.isSmall(value.getAsLong())) {
                breaches.add(breach(Kind.SMALL_COUNT, cell));
            }
        }
        unknowns.workedOut().stream()
                .filter(cell -> needed(cell) > 0)
                .forEach(cell -> breaches.add(breach(Kind.WORKED_OUT, cell)));
        unknowns.blocks().forEach(block -> judge(block, breaches));
        breaches.sort(Comparator.comparing(Breach::cell).thenComparing(Breach::kind));
        return breaches;
    }

    private void judge(Block block, List<Breach> breaches) {
        BlockBounds bounds = bounds(block);
        List<Long> needed = block.cells().stream().map(this::needed).toList();
        bounds.widen(needed, known(block), shifts);
        for (int place = 0; place < needed.size(); place++) {
            int cell = block.cells().get(place);
            if (!bounds.isPossible()) {
                breaches.add(breach(Kind.CONTRADICTION, cell));
            } else if (bounds.interval(place).width() < needed.get(place)) {
                breaches.add(breach(bounds.interval(place).width() == 0 ? Kind.WORKED_OUT : Kind.TOO_NARROW, cell));
            }
        }
    }

    private BlockBounds bounds(Block block) {
        return new BlockBounds(block, this::ceiling);
    }

    /** The counts themselves, where all of them are at hand: a first possible table. */
    private Optional<long[]> known(Block block) {
        List<Long> table = new ArrayList<>();
        for (int cell : block.cells()) {
            Optional.ofNullable(counts.get(knowledge.cell(cell))).ifPresent(table::add);
        }
        return Optional.of(table)
                .filter(complete -> complete.size() == block.cells().size())
                .map(complete -> complete.stream().mapToLong(Long::longValue).toArray());
    }

    /** Where the status tables leave less than the width asked for, what they leave. */
    private long needed(int cell) {
        return Math.min(protection.width(), ceiling(cell));
    }

    private long ceiling(int cell) {
        return knowledge.find(knowledge.cell(cell).exempt()).orElse(NO_CEILING);
    }

    private Breach breach(Kind kind, int cell) {
        return new Breach(kind, knowledge.table(cell), knowledge.cell(cell));
    }

    private boolean knowsAsMuch(Breach breach, DisclosureChecker other) {
        return (breach.kind() == Kind.WORKED_OUT || breach.kind() == Kind.TOO_NARROW)
                && interval(breach.cell()).equals(other.interval(breach.cell()));
    }

    private Interval interval(CellId cell) {
        int number = knowledge.findNumber(cell).orElseThrow();
        if (unknowns.workedOut().contains(number)) {
            return new Interval(unknowns.value(number), unknowns.value(number));
        }
        Block block = unknowns.blocks().stream()
                .filter(one -> one.cells().contains(number))
                .findFirst()
                .orElseThrow();
        int place = block.cells().indexOf(number);
        BlockBounds bounds = bounds(block);
        bounds.widen(place);
        return bounds.interval(place);
    }

    private SortedMap<CellId, Interval> allBounds() {
        SortedMap<CellId, Interval> intervals = new TreeMap<>();
        unknowns.workedOut()
                .forEach(cell ->
                        intervals.put(knowledge.cell(cell), new Interval(unknowns.value(cell), unknowns.value(cell))));
        for (Block block : unknowns.blocks()) {
            BlockBounds bounds = bounds(block);
            bounds.widenAll();
            for (int place = 0; place < block.cells().size(); place++) {
                intervals.put(knowledge.cell(block.cells().get(place)), bounds.interval(place));
            }
        }
        return intervals;
    }
}
