package org.bringback.table.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.bringback.table.disclosure.audit.DisclosureBreach.Kind;

/**
 * Judges a publication by what its readers could work out of it and of earlier ones: for every suppressed cell the least
 * and the greatest count that all printed figures leave possible.
 */
public final class DisclosureAudit {

    /** More than any breakdown counts. */
    private static final long NO_CEILING = 1_000_000;
    // each takes programmes over both days together, which take seconds
    private static final int MAX_BREACHES = 6;
    private static final int MANY_CELLS = 300;
    // programmes for a breach: two bounds, with the publication and without it
    private static final int PROGRAMMES = 4;

    private final List<Publication> publications;
    private final AttackerKnowledge knowledge;
    private final ReaderKnowledge reader;
    private final AttackerProblem problem;
    private final CellLimits limits;
    private final SafetyRule protection;
    private final Map<CellId, Long> counts;
    private final List<Map<Integer, Long>> alternatives;
    private final Map<Integer, FeasibilityInterval> seen = new HashMap<>();
    private final Map<Integer, CellBounds> outer = new HashMap<>();

    private DisclosureAudit(
            List<Publication> publications,
            SafetyRule protection,
            Map<CellId, Long> counts,
            List<Map<CellId, Long>> alternatives,
            ReaderKnowledge reader) {
        this.publications = publications;
        this.reader = reader;
        this.knowledge = new AttackerKnowledge(publications, reader, counts);
        this.problem = new AttackerProblem(knowledge);
        this.limits = new CellLimits(knowledge::floor, this::ceiling);
        this.protection = protection;
        this.counts = counts;
        this.alternatives = alternatives.stream().map(this::numbered).toList();
    }

    private Map<Integer, Long> numbered(Map<CellId, Long> differences) {
        Map<Integer, Long> numbered = new HashMap<>();
        differences.forEach((cell, by) -> knowledge.findNumber(cell).ifPresent(number -> numbered.put(number, by)));
        return numbered;
    }

    /**
     * Lets a publication pass. What readers could work out without it as well, from earlier ones and the status tables,
     * is not held against it: leaving the publication out would not keep it from them.
     *
     * @param earlier what the audience has already
     * @param publication the one to be judged
     * @param counts what is behind the cells, as far as it is at hand: one table that is possible, to begin with, and the
     *     zeros that are suppressed. Other wrong ones than zeros make the check slower, not laxer
     * @param alternatives to other tables that are said to be possible: each is looked at anew, and spares programmes where that is
     *     true
     * @param reader what readers know of two days; where they know more, more is looked at, but not for longer
     * @throws UnsafePublicationException naming the cells that tell too much
     */
    public static void requireSafe(
            List<Publication> earlier,
            Publication publication,
            SafetyRule protection,
            Map<CellId, Long> counts,
            List<Map<CellId, Long>> alternatives,
            ReaderKnowledge reader) {
        DisclosureAudit given =
                new DisclosureAudit(with(earlier, publication), protection, counts, alternatives, reader);
        if (wasGiven(publication, earlier)
                && !given.isDear()
                && given.tellsNothingNew(withheld(earlier, publication, protection, counts, reader))) {
            return;
        }
        List<DisclosureBreach> breaches = given.breaches();
        if (!breaches.isEmpty()) {
            DisclosureAudit withheld = withheld(earlier, publication, protection, counts, reader);
            breaches = breaches.stream()
                    .filter(breach -> !withheld.surelyKnowsAsMuch(breach, given))
                    .toList();
            boolean many = given.isDear()
                    && (breaches.size() > MAX_BREACHES || given.work(breaches) > FeasibilityIntervals.WORK);
            // programmes are dear: one breach that counts is enough
            breaches = many
                    ? breaches
                    : breaches.stream()
                            .dropWhile(breach -> withheld.knowsAsMuch(breach, given))
                            .toList();
        }
        if (!breaches.isEmpty()) {
            throw new UnsafePublicationException(breaches);
        }
    }

    /** What the programmes for some breaches take, in cells squared. */
    private long work(List<DisclosureBreach> breaches) {
        return breaches.stream()
                .flatMap(breach -> knowledge.findNumber(breach.cell()).stream())
                .filter(number -> !problem.workedOut().contains(number))
                .mapToLong(this::cellsOfBlock)
                .map(cells -> PROGRAMMES * cells * cells)
                .sum();
    }

    private long cellsOfBlock(int cell) {
        return problem.blocks().stream()
                .filter(block -> block.cells().contains(cell))
                .mapToLong(block -> block.cells().size())
                .findFirst()
                .orElse(0);
    }

    /** Whether readers have every table as it is. */
    private static boolean wasGiven(Publication publication, List<Publication> earlier) {
        Set<PublishedTable> given = new HashSet<>();
        earlier.forEach(one -> given.addAll(one.tables()));
        return given.containsAll(publication.tables());
    }

    private static DisclosureAudit withheld(
            List<Publication> earlier,
            Publication publication,
            SafetyRule protection,
            Map<CellId, Long> counts,
            ReaderKnowledge reader) {
        return new DisclosureAudit(with(earlier, publication.withheld()), protection, counts, List.of(), reader);
    }

    /**
     * Whether every breach stands in a block of which as much is known without the publication, as where a release is made
     * again of tables that were printed before. That takes a programme only of blocks without counts, such as those of an
     * earlier revision. Where it is not so, nothing is said.
     */
    private boolean tellsNothingNew(DisclosureAudit withheld) {
        if (!knowledge.cells().equals(withheld.knowledge.cells())) {
            return false;
        }
        KnownBlocks known = new KnownBlocks(withheld.problem, withheld.limits);
        return outsideBlocks().stream().allMatch(breach -> withheld.knowsAsMuch(breach, this))
                && problem.blocks().stream().allMatch(block -> known.has(block, limits))
                && problem.blocks().stream().allMatch(this::isPossible);
    }

    /** Whether some table keeps all equations of a block: without one, what was printed contradicts itself. */
    private boolean isPossible(Block block) {
        AttackModel model = new AttackModel(block, limits);
        return known(block)
                .map(model::isPossible)
                .orElseGet(
                        () -> model.greatest(new double[block.cells().size()]).isPresent());
    }

    /** Whether a programme takes seconds, for readers against whom another pattern or promise can be tried. */
    private boolean isDear() {
        boolean large =
                problem.blocks().stream().anyMatch(block -> block.cells().size() > MANY_CELLS);
        return !reader.closed().isEmpty() || (reader.isMore() && large);
    }

    private static List<Publication> with(List<Publication> earlier, Publication publication) {
        return Stream.concat(earlier.stream(), Stream.of(publication)).toList();
    }

    /** The cells that tell too much, in the order of their names. */
    public static List<DisclosureBreach> check(List<Publication> publications, SafetyRule protection) {
        return new DisclosureAudit(publications, protection, Map.of(), List.of(), ReaderKnowledge.PRINTED_FIGURES)
                .breaches();
    }

    /** Both bounds of every suppressed cell. Takes two linear programmes a cell. */
    public static SortedMap<CellId, FeasibilityInterval> bounds(List<Publication> publications) {
        return new DisclosureAudit(publications, SafetyRule.of(1), Map.of(), List.of(), ReaderKnowledge.PRINTED_FIGURES)
                .allBounds();
    }

    private List<DisclosureBreach> breaches() {
        List<DisclosureBreach> breaches = outsideBlocks();
        problem.blocks().forEach(block -> audit(block, breaches));
        breaches.sort(Comparator.comparing(DisclosureBreach::cell).thenComparing(DisclosureBreach::kind));
        return breaches;
    }

    /** Those that take no programmes. */
    private List<DisclosureBreach> outsideBlocks() {
        List<DisclosureBreach> breaches = new ArrayList<>();
        knowledge.contradictions().forEach(cell -> breaches.add(new DisclosureBreach(Kind.CONTRADICTION, "", cell)));
        problem.impossible().forEach(cell -> breaches.add(breach(Kind.CONTRADICTION, cell)));
        for (int cell = 0; cell < knowledge.size(); cell++) {
            OptionalLong value = knowledge.value(cell);
            if (value.isPresent()
                    && !knowledge.cell(cell).isExempt()
                    && protection.isSensitive(knowledge.cell(cell), value.getAsLong())) {
                breaches.add(breach(Kind.SMALL_COUNT, cell));
            }
        }
        problem.workedOut().stream()
                .filter(cell -> needed(cell) > 0)
                .forEach(cell -> breaches.add(breach(Kind.WORKED_OUT, cell)));
        knownStatuses()
                .forEach(cell ->
                        knowledge.findNumber(cell).ifPresent(number -> breaches.add(breach(Kind.EVERYBODY, number))));
        return breaches;
    }

    private Set<CellId> knownStatuses() {
        Set<CellId> known = new TreeSet<>();
        if (!protection.uniform().isEmpty()) {
            KnownStatuses lines = new KnownStatuses(protection, this::value);
            publications.forEach(
                    publication -> publication.tables().forEach(table -> known.addAll(lines.cells(table))));
        }
        return known;
    }

    private OptionalLong value(CellId cell) {
        OptionalLong printed = knowledge.find(cell);
        return printed.isPresent()
                ? printed
                : knowledge
                        .findNumber(cell)
                        .filter(problem.workedOut()::contains)
                        .map(number -> OptionalLong.of(problem.value(number)))
                        .orElse(OptionalLong.empty());
    }

    private void audit(Block block, List<DisclosureBreach> breaches) {
        FeasibilityIntervals bounds = bounds(block);
        List<Long> needed = block.cells().stream().map(this::needed).toList();
        if (reader.isMore()) {
            bounds.widenQuickly(needed, known(block), alternatives);
        } else {
            bounds.widen(needed, known(block), alternatives);
        }
        for (int index = 0; index < needed.size(); index++) {
            int cell = block.cells().get(index);
            if (!bounds.isPossible()) {
                breaches.add(breach(Kind.CONTRADICTION, cell));
            } else if (bounds.interval(index).width() < needed.get(index)) {
                seen.put(cell, bounds.interval(index));
                breaches.add(breach(bounds.interval(index).width() == 0 ? Kind.WORKED_OUT : Kind.TOO_NARROW, cell));
            }
        }
    }

    private FeasibilityIntervals bounds(Block block) {
        return new FeasibilityIntervals(block, limits);
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
        return Math.min(protection.width(knowledge.cell(cell)), ceiling(cell));
    }

    private long ceiling(int cell) {
        return knowledge.find(knowledge.cell(cell).exempt()).orElse(NO_CEILING);
    }

    private DisclosureBreach breach(Kind kind, int cell) {
        return new DisclosureBreach(kind, knowledge.table(cell), knowledge.cell(cell));
    }

    /** The same where that takes no programmes to be seen. */
    private boolean surelyKnowsAsMuch(DisclosureBreach breach, DisclosureAudit other) {
        if (breach.kind() != Kind.WORKED_OUT && breach.kind() != Kind.TOO_NARROW) {
            return false;
        }
        int number = other.knowledge.findNumber(breach.cell()).orElseThrow();
        FeasibilityInterval found = other.seen.get(number);
        return found == null
                ? problem.workedOut()
                        .contains(knowledge.findNumber(breach.cell()).orElseThrow())
                : found.equals(outer(breach.cell()));
    }

    private boolean knowsAsMuch(DisclosureBreach breach, DisclosureAudit other) {
        if (breach.kind() == Kind.EVERYBODY) {
            return knownStatuses().contains(breach.cell());
        }
        if (breach.kind() != Kind.WORKED_OUT && breach.kind() != Kind.TOO_NARROW) {
            return false;
        }
        int number = other.knowledge.findNumber(breach.cell()).orElseThrow();
        FeasibilityInterval given =
                other.interval(breach.cell(), other.needed(number)).interval();
        if (given.width() >= other.needed(number)) {
            return true;
        }
        Found own = interval(breach.cell(), NO_CEILING);
        // a cell that no programme widened is not known to be narrow
        return own.surely() && own.interval().equals(given);
    }

    /** Bounds that need no programmes. The least and the greatest count lie within them, with more printed too. */
    private FeasibilityInterval outer(CellId cell) {
        int number = knowledge.findNumber(cell).orElseThrow();
        if (problem.workedOut().contains(number)) {
            return new FeasibilityInterval(problem.value(number), problem.value(number));
        }
        Block block = block(number);
        return outer.computeIfAbsent(block.cells().get(0), first -> new CellBounds(block, limits))
                .interval(block.cells().indexOf(number));
    }

    private Block block(int cell) {
        return problem.blocks().stream()
                .filter(one -> one.cells().contains(cell))
                .findFirst()
                .orElseThrow();
    }

    /** @param surely whether programmes showed that it is no wider */
    private record Found(FeasibilityInterval interval, boolean surely) {}

    /** As wide as it can be, or as it must be. */
    private Found interval(CellId cell, long needed) {
        int number = knowledge.findNumber(cell).orElseThrow();
        if (problem.workedOut().contains(number)) {
            return new Found(new FeasibilityInterval(problem.value(number), problem.value(number)), true);
        }
        Block block = block(number);
        int index = block.cells().indexOf(number);
        FeasibilityIntervals bounds = bounds(block);
        boolean surely = bounds.widen(index, needed, known(block));
        return new Found(bounds.interval(index), surely);
    }

    private SortedMap<CellId, FeasibilityInterval> allBounds() {
        SortedMap<CellId, FeasibilityInterval> intervals = new TreeMap<>();
        problem.workedOut()
                .forEach(cell -> intervals.put(
                        knowledge.cell(cell), new FeasibilityInterval(problem.value(cell), problem.value(cell))));
        for (Block block : problem.blocks()) {
            FeasibilityIntervals bounds = bounds(block);
            bounds.widenAll();
            for (int index = 0; index < block.cells().size(); index++) {
                intervals.put(knowledge.cell(block.cells().get(index)), bounds.interval(index));
            }
        }
        return intervals;
    }
}
