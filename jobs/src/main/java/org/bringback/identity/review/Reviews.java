package org.bringback.identity.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.index.Shelf;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.ledger.JudgementStore;
import org.bringback.identity.ledger.Verdict;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.records.SayingStore;
import org.bringback.identity.records.Source;
import org.bringback.reference.CohortId;
import org.bringback.reference.ReferenceData;

/**
 * The pairs of a cohort that people decide.
 *
 * <p>The most useful come first: those whose two persons have the most cases in the newest snapshots, as their decision
 * moves the most figures; among equals those nearest to even odds, as the engine knows least about them (where only a key
 * brought two rows together, the odds count as even); then the oldest rows. Pairs that were decided before follow, if
 * wanted, the latest decision first.
 */
public final class Reviews {

    private static final Comparator<Doubt> USEFUL = Comparator.comparingInt((Doubt doubt) -> -doubt.cases())
            .thenComparingDouble(doubt -> Math.abs(doubt.weight()))
            .thenComparingLong(doubt -> doubt.pair().left())
            .thenComparingLong(doubt -> doubt.pair().right());

    private final CohortId cohort;
    private final Shelf shelf;
    private final ReviewStore store;
    private final SayingStore sayings;
    private final ReferenceData reference;
    private final List<Source> sources;
    private final List<Judgement> standing;

    public Reviews(DataSource database, CohortId cohort, Shelf shelf, ReferenceData reference) {
        this.cohort = cohort;
        this.shelf = shelf;
        this.reference = reference;
        this.store = new ReviewStore(database, cohort);
        this.sayings = new SayingStore(database);
        this.sources = sayings.sources(cohort);
        this.standing = new JudgementStore(database, cohort).standing();
    }

    /**
     * What to review now.
     *
     * @param most pairs at most
     * @param decided whether pairs with a decision are wanted too
     */
    public Review choose(int most, boolean decided, Workers workers) {
        List<Doubt> all = new ArrayList<>(open());
        if (decided) {
            all.addAll(decided());
        }
        List<Doubt> some = all.subList(0, Math.min(most, all.size()));
        return new Review(shelf.label(), cohort, day(), run(), all.size(), cases(some, workers));
    }

    /** The newest day of the exports; the beginning of time where there are none. */
    private LocalDate day() {
        return store.newestDay().orElse(LocalDate.EPOCH);
    }

    private List<Doubt> open() {
        return doubts(store.open()).stream()
                .filter(doubt -> doubt.verdict() == Verdict.OPEN)
                .sorted(USEFUL)
                .toList();
    }

    private List<Doubt> doubts(List<ReviewPair> pairs) {
        Map<Long, Integer> cases = store.cases(pairs.stream()
                .flatMap(pair -> Stream.of(pair.left().value(), pair.right().value()))
                .toList());
        Map<RowPair, Judgement> known = decisions();
        return pairs.stream().map(pair -> doubt(pair, cases, known)).toList();
    }

    private static Doubt doubt(ReviewPair pair, Map<Long, Integer> cases, Map<RowPair, Judgement> known) {
        RowPair rows = new RowPair(pair.left().value(), pair.right().value());
        Double weight = pair.weight();
        return new Doubt(
                rows,
                Optional.of(pair.cause()),
                weight == null ? 0 : weight,
                Optional.ofNullable(known.get(rows.byAge())),
                together(cases, rows));
    }

    private static int together(Map<Long, Integer> cases, RowPair pair) {
        return cases.getOrDefault(pair.left(), 0) + cases.getOrDefault(pair.right(), 0);
    }

    private List<Doubt> decided() {
        List<Judgement> latestFirst = new ArrayList<>(standing);
        Collections.reverse(latestFirst);
        latestFirst.removeIf(judgement -> judgement.verdict() == Verdict.OPEN);
        Map<Long, Integer> cases = store.cases(latestFirst.stream()
                .flatMap(judgement ->
                        Stream.of(judgement.left().value(), judgement.right().value()))
                .toList());
        return latestFirst.stream().map(judgement -> decided(judgement, cases)).toList();
    }

    private Doubt decided(Judgement judgement, Map<Long, Integer> cases) {
        RowPair pair = listedFirst(RowPair.of(judgement));
        return new Doubt(pair, Optional.empty(), 0, Optional.of(judgement), together(cases, pair));
    }

    /** A list's row stands before a register's, as everywhere in a review. */
    private RowPair listedFirst(RowPair pair) {
        return isRegistered(pair.left()) && !isRegistered(pair.right()) ? pair.swapped() : pair;
    }

    /** Cases of pairs named by a workbook; those with a row that is not of this cohort are missing. */
    Map<RowPair, ReviewCase> cases(Collection<RowPair> pairs, Workers workers) {
        Rows rows = rows(pairs);
        Map<RowPair, Judgement> known = decisions();
        List<Doubt> there = pairs.stream()
                .distinct()
                .filter(rows::has)
                .map(pair -> new Doubt(pair, Optional.empty(), 0, Optional.ofNullable(known.get(pair.byAge())), 0))
                .toList();
        Map<RowPair, ReviewCase> cases = new HashMap<>();
        new Weighing(shelf).cases(there, rows, workers).forEach(one -> cases.put(one.pair(), one));
        return cases;
    }

    private List<ReviewCase> cases(List<Doubt> doubts, Workers workers) {
        Rows rows = rows(doubts.stream().map(Doubt::pair).toList());
        return new Weighing(shelf)
                .cases(doubts.stream().filter(doubt -> rows.has(doubt.pair())).toList(), rows, workers);
    }

    private Rows rows(Collection<RowPair> pairs) {
        Set<Long> listed = new HashSet<>();
        Set<Long> registered = new HashSet<>();
        pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).forEach(key -> {
            if (isRegistered(key)) {
                registered.add(key);
            } else if (isKnown(key)) {
                listed.add(key);
            }
        });
        Rows rows = new Rows(new Sides(reference));
        rows.add(sayings.sayings(false, keys(listed)), store.origins(false, listed), false);
        rows.add(sayings.sayings(true, keys(registered)), store.origins(true, registered), true);
        return rows;
    }

    private static long[] keys(Set<Long> keys) {
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private boolean isKnown(long key) {
        return sources.stream().anyMatch(source -> source.firstKey() <= key && key <= source.lastKey());
    }

    private boolean isRegistered(long key) {
        return sources.stream()
                .anyMatch(source -> source.register() && source.firstKey() <= key && key <= source.lastKey());
    }

    /** The decision that stands for each pair, by age. */
    Map<RowPair, Judgement> decisions() {
        Map<RowPair, Judgement> decisions = new HashMap<>();
        standing.forEach(judgement -> decisions.put(RowPair.of(judgement), judgement));
        return decisions;
    }

    /** What a row is to decisions: register rows that say the same are one entry. */
    Map<Long, String> entries(Collection<RowPair> pairs) {
        return rows(pairs).entries();
    }

    String model() {
        return shelf.label();
    }

    CohortId cohort() {
        return cohort;
    }

    /** Names the files taken in and the decisions made so far. */
    public String run() {
        StringBuilder text = new StringBuilder();
        sources.forEach(source -> text.append(source.sha256()).append(' '));
        decisions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().verdict())
                .sorted()
                .forEach(line -> text.append(line).append('\n'));
        return Seal.sha256(text.toString()).substring(0, 12);
    }
}
