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
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.Sha256;

/**
 * The pairs of a cohort that people decide.
 *
 * <p>The most useful come first: those whose two persons have the most cases in the newest snapshots, as their decision
 * moves the most figures; among equals those nearest to even odds, as the engine knows least about them (where only a key
 * brought two rows together, the odds count as even); then the oldest rows. Pairs that were decided before follow, if
 * wanted, the latest decision first.
 */
public final class ReviewQueue {

    private static final Comparator<PairUnderReview> USEFUL = Comparator.comparingInt(
                    (PairUnderReview pairUnderReview) -> -pairUnderReview.cases())
            .thenComparingDouble(pairUnderReview -> Math.abs(pairUnderReview.weight()))
            .thenComparingLong(pairUnderReview -> pairUnderReview.pair().left())
            .thenComparingLong(pairUnderReview -> pairUnderReview.pair().right());

    private final CohortId cohort;
    private final BlockingKeyIndex index;
    private final ReviewStore store;
    private final PersonRecordStore personRecords;
    private final ReferenceData reference;
    private final List<SourceDataset> sources;
    private final List<ReviewDecision> standing;

    public ReviewQueue(DataSource database, CohortId cohort, BlockingKeyIndex index, ReferenceData reference) {
        this.cohort = cohort;
        this.index = index;
        this.reference = reference;
        this.store = new ReviewStore(database, cohort);
        this.personRecords = new PersonRecordStore(database);
        this.sources = personRecords.sources(cohort);
        this.standing = new ReviewDecisionStore(database, cohort).standing();
    }

    /** How many pairs of a cohort are in doubt, decided or not, as the last settlement left them. */
    public static long count(DataSource database, CohortId cohort) {
        return new ReviewStore(database, cohort).count();
    }

    /**
     * What to review now.
     *
     * @param max pairs at most
     * @param decided whether pairs with a decision are wanted too
     */
    public ReviewSelection choose(int max, boolean decided, Workers workers) {
        List<PairUnderReview> all = new ArrayList<>(open());
        if (decided) {
            all.addAll(decided());
        }
        List<PairUnderReview> some = all.subList(0, Math.min(max, all.size()));
        return new ReviewSelection(index.modelLabel(), cohort, day(), run(), all.size(), cases(some, workers));
    }

    /** The newest day of the exports; the beginning of time where there are none. */
    private LocalDate day() {
        return store.newestDay().orElse(LocalDate.EPOCH);
    }

    private List<PairUnderReview> open() {
        return pairsUnderReview(store.open()).stream()
                .filter(pairUnderReview -> pairUnderReview.verdict() == Verdict.OPEN)
                .sorted(USEFUL)
                .toList();
    }

    private List<PairUnderReview> pairsUnderReview(List<ReviewPair> pairs) {
        Map<Long, Integer> cases = store.cases(pairs.stream()
                .flatMap(pair -> Stream.of(pair.left().value(), pair.right().value()))
                .toList());
        Map<RowPair, ReviewDecision> known = decisions();
        return pairs.stream().map(pair -> pairUnderReview(pair, cases, known)).toList();
    }

    private static PairUnderReview pairUnderReview(
            ReviewPair pair, Map<Long, Integer> cases, Map<RowPair, ReviewDecision> known) {
        RowPair rows = new RowPair(pair.left().value(), pair.right().value());
        Double weight = pair.weight();
        return new PairUnderReview(
                rows,
                Optional.of(pair.cause()),
                weight == null ? 0 : weight,
                Optional.ofNullable(known.get(rows.byAge())),
                together(cases, rows));
    }

    private static int together(Map<Long, Integer> cases, RowPair pair) {
        return cases.getOrDefault(pair.left(), 0) + cases.getOrDefault(pair.right(), 0);
    }

    private List<PairUnderReview> decided() {
        List<ReviewDecision> latestFirst = new ArrayList<>(standing);
        Collections.reverse(latestFirst);
        latestFirst.removeIf(decision -> decision.verdict() == Verdict.OPEN);
        Map<Long, Integer> cases = store.cases(latestFirst.stream()
                .flatMap(decision ->
                        Stream.of(decision.left().value(), decision.right().value()))
                .toList());
        return latestFirst.stream().map(decision -> decided(decision, cases)).toList();
    }

    private PairUnderReview decided(ReviewDecision decision, Map<Long, Integer> cases) {
        RowPair pair = listedFirst(RowPair.of(decision));
        return new PairUnderReview(pair, Optional.empty(), 0, Optional.of(decision), together(cases, pair));
    }

    /** A list's row stands before a register's, as everywhere in a review. */
    private RowPair listedFirst(RowPair pair) {
        return isRegistered(pair.left()) && !isRegistered(pair.right()) ? pair.swapped() : pair;
    }

    /** Cases of pairs named by a workbook; those with a row that is not of this cohort are missing. */
    Map<RowPair, ReviewCase> cases(Collection<RowPair> pairs, Workers workers) {
        ReviewRecords rows = rows(pairs);
        Map<RowPair, ReviewDecision> known = decisions();
        List<PairUnderReview> there = pairs.stream()
                .distinct()
                .filter(rows::has)
                .map(pair ->
                        new PairUnderReview(pair, Optional.empty(), 0, Optional.ofNullable(known.get(pair.byAge())), 0))
                .toList();
        Map<RowPair, ReviewCase> cases = new HashMap<>();
        new PairExplainer(index).cases(there, rows, workers).forEach(one -> cases.put(one.pair(), one));
        return cases;
    }

    private List<ReviewCase> cases(List<PairUnderReview> pairsUnderReview, Workers workers) {
        ReviewRecords rows =
                rows(pairsUnderReview.stream().map(PairUnderReview::pair).toList());
        return new PairExplainer(index)
                .cases(
                        pairsUnderReview.stream()
                                .filter(pairUnderReview -> rows.has(pairUnderReview.pair()))
                                .toList(),
                        rows,
                        workers);
    }

    private ReviewRecords rows(Collection<RowPair> pairs) {
        Set<Long> listed = new HashSet<>();
        Set<Long> registered = new HashSet<>();
        pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).forEach(key -> {
            if (isRegistered(key)) {
                registered.add(key);
            } else if (isKnown(key)) {
                listed.add(key);
            }
        });
        ReviewRecords rows = new ReviewRecords(new RecordViewFormatter(reference));
        rows.add(personRecords.byKeys(false, keys(listed)), store.origins(false, listed), false);
        rows.add(personRecords.byKeys(true, keys(registered)), store.origins(true, registered), true);
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
    Map<RowPair, ReviewDecision> decisions() {
        Map<RowPair, ReviewDecision> decisions = new HashMap<>();
        standing.forEach(decision -> decisions.put(RowPair.of(decision), decision));
        return decisions;
    }

    /** What a row is to decisions: register rows that say the same are one entry. */
    Map<Long, String> entries(Collection<RowPair> pairs) {
        return rows(pairs).entries();
    }

    String model() {
        return index.modelLabel();
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
        return Sha256.hex(text.toString()).substring(0, 12);
    }
}
