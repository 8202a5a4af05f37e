package org.bringback.identity.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.index.RowIndex;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.blocking.KeySets;
import org.bringback.linkage.record.LongSet;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.codes.CohortId;

/**
 * Compares what is new, lists with registers and lists with each other and themselves, and keeps every pair that
 * weighs enough. A weight depends on the two rows and the frozen model only, and everything is compared with everything
 * older: so it makes no difference whether that happens in one night or in many.
 */
public final class PairScoring {

    private final BlockingKeyIndex index;
    private final PersonRecordStore personRecords;
    private final ScoreStore store;
    private final List<SourceDataset> sources;
    private final ScoringUnits units;
    private final CohortId cohort;
    private final PreparedLists preparedLists;
    private final PairWeighing weighing;

    public PairScoring(DataSource database, CohortId cohort, BlockingKeyIndex index, PreparedLists preparedLists) {
        this(
                database,
                cohort,
                index,
                preparedLists,
                ScoringUnits.of(Runtime.getRuntime().maxMemory()));
    }

    PairScoring(
            DataSource database,
            CohortId cohort,
            BlockingKeyIndex index,
            PreparedLists preparedLists,
            ScoringUnits units) {
        this.units = units;
        this.cohort = cohort;
        this.preparedLists = preparedLists;
        this.index = index;
        this.personRecords = new PersonRecordStore(database);
        this.store = new ScoreStore(database, cohort, index.modelLabel());
        this.weighing = new PairWeighing(personRecords, index);
        this.sources = personRecords.sources(cohort);
    }

    /**
     * Says what is to be compared, oldest first. What is newer than something that came late is compared again. The caller
     * provides a transaction.
     */
    public List<ScoringPartition> plan(Workers workers) {
        long newest = store.compared().stream()
                .mapToLong(ScoringPartition::last)
                .max()
                .orElse(-1);
        List<ScoringPartition> partitions = remaining(1, workers);
        partitions.stream().mapToLong(ScoringPartition::first).min().ifPresent(oldest -> {
            if (oldest < newest) {
                store.forgetAfter(oldest);
            }
        });
        return partitions.stream().anyMatch(partition -> partition.first() < newest)
                ? remaining(1, workers)
                : partitions;
    }

    /**
     * What has not been compared, oldest first.
     *
     * @param sharers how many processes share it, 1 where it is this one only
     */
    public List<ScoringPartition> remaining(int sharers, Workers workers) {
        Map<Long, ScoringPartition> compared =
                store.compared().stream().collect(Collectors.toMap(ScoringPartition::first, unit -> unit));
        return sources.stream()
                .map(source -> index.rows(source, workers))
                .flatMap(rows ->
                        units.missing(rows.source().submission(), rows.size(), sharers, rows::key, compared).stream())
                .toList();
    }

    /** Compares some rows with everything older. The caller provides the transaction. */
    public void compare(ScoringPartition partition, LocalDate day, Workers workers) {
        if (store.compared().stream().anyMatch(done -> done.first() == partition.first())) {
            // the process died between the rows' commit and the step's
            return;
        }
        SourceDataset source = sources.stream()
                .filter(one -> one.submission() == partition.submission())
                .findFirst()
                .orElseThrow();
        RowIndex rows = index.rows(source, workers);
        List<Integer> fresh = new FreshRows(sources, index).find(rows, partition, workers);
        List<RowIndex> lists = source.register() ? listsBefore(source, workers) : List.of();
        if (units.areWorthPreparing(lists.stream().mapToLong(RowIndex::size).sum(), rows.size())) {
            PreparedLists.Scope scope = new PreparedLists.Scope(cohort, source.submission(), day);
            store.save(
                    partition,
                    pairs(rows, fresh, preparedLists.get(scope, () -> weighing.prepare(lists, workers)), workers),
                    day);
            return;
        }
        KeySets met = new KeySets(rows.keys(fresh));
        List<ScoredPair> pairs = new ArrayList<>();
        Consumer<Hits> use = hits -> pairs.addAll(pairs(rows, fresh, hits, workers));
        forEachHits(met, partition, false, workers, use);
        if (!source.register()) {
            forEachHits(met, partition, true, workers, use);
        }
        store.save(partition, pairs, day);
    }

    private List<RowIndex> listsBefore(SourceDataset register, Workers workers) {
        return sources.stream()
                .filter(source -> !source.register() && source.firstKey() < register.firstKey())
                .map(source -> index.rows(source, workers))
                .filter(rows -> rows.size() > 0)
                .toList();
    }

    /** Weighs the pairs of new rows of a register and those of the lists before it. */
    private List<ScoredPair> pairs(RowIndex rows, List<Integer> fresh, PreparedLists.Rows lists, Workers workers) {
        ComparedRows these = new ComparedRows(
                personRecords,
                index,
                true,
                fresh.stream()
                        .filter(row -> lists.meets(rows, row))
                        .mapToLong(rows::key)
                        .toArray());
        return weighing.pairs(these, lists, workers);
    }

    /** Weighs the pairs of new rows and the older ones that a rule brings together with any of them. */
    private List<ScoredPair> pairs(RowIndex rows, List<Integer> fresh, Hits hits, Workers workers) {
        KeySets met = hits.keys();
        long[] meeting = fresh.stream()
                .filter(row -> meets(met, rows, row))
                .mapToLong(rows::key)
                .toArray();
        boolean register = rows.source().register();
        return weighing.pairs(
                !register && !hits.registered(),
                new ComparedRows(personRecords, index, register, meeting),
                new ComparedRows(personRecords, index, hits.registered(), hits.rows()),
                workers);
    }

    /** Hands over the rows no newer than the unit that a rule brings together with it, as many as are read at once. */
    private void forEachHits(
            KeySets met, ScoringPartition partition, boolean registered, Workers workers, Consumer<Hits> use) {
        LongSet said = new LongSet();
        Hits hits = null;
        for (SourceDataset source : sources) {
            if (source.register() != registered || source.firstKey() > partition.last()) {
                continue;
            }
            RowIndex rows = index.rows(source, workers);
            for (int row = 0; row < rows.size() && rows.key(row) < partition.last(); row++) {
                if (meets(met, rows, row) && (!registered || said.add(rows.hash(row)))) {
                    hits = hits == null ? new Hits(registered, rows.passes()) : hits;
                    hits.add(rows, row);
                    if (hits.size() == units.maxRows()) {
                        use.accept(hits);
                        hits = null;
                    }
                }
            }
        }
        if (hits != null) {
            use.accept(hits);
        }
    }

    static boolean meets(KeySets sets, RowIndex rows, int row) {
        for (int pass = 0; pass < rows.passes(); pass++) {
            if (sets.has(pass, rows.blockingKey(row, pass))) {
                return true;
            }
        }
        return false;
    }

    /** Hands over everything that was found with this model, between rows of other cohorts too, by newer and older row. */
    public void forEach(Consumer<ScoredPair> use) {
        store.forEachPair(use);
    }
}
