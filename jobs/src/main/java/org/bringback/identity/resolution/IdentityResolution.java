package org.bringback.identity.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.DistinctRecords;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.identity.scoring.PairScoring;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.identity.scoring.ScoringPartition;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.record.LongSet;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rows of a cohort are the same person and who of them is in the register, in three parts: rows are
 * entered under the records they repeat; what is new is compared with everything older; and persons are settled from
 * decisions, keys and scores. The caller provides a transaction for each part, and for each unit of the second one.
 */
public final class IdentityResolution {

    private final DataSource database;
    private final CohortId cohort;
    private final BlockingKeyIndex shelf;
    private final PersonRecordStore personRecords;

    public IdentityResolution(DataSource database, CohortId cohort, BlockingKeyIndex shelf) {
        this.database = database;
        this.cohort = cohort;
        this.shelf = shelf;
        this.personRecords = new PersonRecordStore(database);
    }

    /**
     * What a resolution found.
     *
     * @param records seen
     * @param persons behind them
     * @param inRegister persons found in the register
     * @param inReview pairs that wait for a decision
     * @param merged persons that were several before
     * @param split persons that were one with another before
     * @param moved persons of whom a part is now with another person who was there before
     * @param entered submissions of which rows were given a person for the first time
     * @param touched those, and submissions of which a row was given another person than before
     */
    public record Summary(
            int records,
            int persons,
            int inRegister,
            int inReview,
            int merged,
            int split,
            int moved,
            Set<Long> entered,
            Set<Long> touched) {}

    /** Enters rows under records, and says what is to be compared. */
    public List<ScoringPartition> plan(Workers workers) {
        new DistinctRecords(database, cohort).enter(personRecords.sources(cohort));
        return new PairScoring(database, cohort, shelf).plan(workers);
    }

    /** What of the plan is still to be compared. */
    public List<ScoringPartition> remaining(Workers workers) {
        return new PairScoring(database, cohort, shelf).remaining(workers);
    }

    /** Compares a unit of the plan. */
    public void compare(ScoringPartition partition, LocalDate day, Workers workers) {
        new PairScoring(database, cohort, shelf).compare(partition, day, workers);
    }

    /** All three parts, in the caller's one transaction. */
    public Summary resolve(LocalDate day, Workers workers) {
        plan(workers).forEach(partition -> compare(partition, day, workers));
        return resolvePersons(day, workers);
    }

    /** Says who is who. */
    public Summary resolvePersons(LocalDate day, Workers workers) {
        List<ExactMatchRecord> records = personRecords.listed(cohort);
        List<ReviewDecision> decisions = new ReviewDecisionStore(database, cohort).standing();
        RegisterEntryIndex entryIndex = entryIndex(workers);
        List<ScoredPair> pairs = new PairScoring(database, cohort, shelf).all();
        List<ExactMatchRecord> registered = registered(records, entryIndex);
        Set<Long> entries = entries(pairs, decisions, registered, entryIndex);
        Map<Long, List<Long>> rowsOfEntry = entryIndex.rowsOf(entries);
        PersonGraphNodes nodes = new PersonGraphNodes(records, rowsOfEntry, nationalIds(rowsOfEntry));
        PersonResolver resolver =
                new PersonResolver(records, nodes, pairs, shelf.model().decision());
        resolver.applyDecisions(decisions);
        resolver.joinByExactKeys(registered);
        resolver.joinLikely(workers);
        return save(resolver, decisions, day);
    }

    private RegisterEntryIndex entryIndex(Workers workers) {
        return new RegisterEntryIndex(personRecords.sources(cohort).stream()
                .filter(SourceDataset::register)
                .sorted(Comparator.comparingLong(SourceDataset::submission).reversed())
                .map(source -> shelf.rows(source, workers))
                .toList());
    }

    /** Register rows with an ID that some record has, newest register first. */
    private List<ExactMatchRecord> registered(List<ExactMatchRecord> records, RegisterEntryIndex entryIndex) {
        LongSet ids = new LongSet();
        records.forEach(record -> ids.add(PersonRecord.idHash(record.id())));
        List<ExactMatchRecord> rows = new ArrayList<>();
        entryIndex.rowsWithId(ids::contains).forEach(keys -> rows.addAll(personRecords.registered(keys)));
        return rows;
    }

    private static Set<Long> entries(
            List<ScoredPair> pairs,
            List<ReviewDecision> decisions,
            List<ExactMatchRecord> registered,
            RegisterEntryIndex entryIndex) {
        Set<Long> rows = new HashSet<>();
        pairs.forEach(pair -> {
            rows.add(pair.newer());
            rows.add(pair.older());
        });
        decisions.forEach(judgement -> {
            rows.add(judgement.left().value());
            rows.add(judgement.right().value());
        });
        registered.forEach(row -> rows.add(row.key().value()));
        Set<Long> entries = new HashSet<>();
        rows.forEach(row -> entryIndex.hashOf(row).ifPresent(entries::add));
        return entries;
    }

    private Map<Long, String> nationalIds(Map<Long, List<Long>> rowsOfEntry) {
        Map<Long, Long> entryOfRow = new HashMap<>();
        rowsOfEntry.forEach((hash, rows) -> entryOfRow.put(rows.get(0), hash));
        Map<Long, String> ids = new HashMap<>();
        long[] newest = entryOfRow.keySet().stream().mapToLong(Long::longValue).toArray();
        personRecords
                .registered(newest)
                .forEach(row -> row.nationalId()
                        .ifPresent(id -> ids.put(entryOfRow.get(row.key().value()), id)));
        return ids;
    }

    private Summary save(PersonResolver resolver, List<ReviewDecision> decisions, LocalDate day) {
        ResolutionStore store = new ResolutionStore(database, cohort);
        SortedMap<RowKey, PersonKey> now = resolver.persons();
        SortedMap<RowKey, @Nullable PersonKey> before = store.persons();
        Map<RowKey, PersonKey> changed = new TreeMap<>();
        List<RowKey> moved = new ArrayList<>();
        now.forEach((record, person) -> {
            PersonKey known = before.get(record);
            if (!person.equals(known)) {
                changed.put(record, person);
                if (known != null) {
                    moved.add(record);
                }
            }
        });
        store.savePersons(changed);
        List<PersonChange> changes = PersonChange.between(before, now);
        store.saveChanges(changes, day);
        SortedMap<PersonKey, RowKey> matches = resolver.registerMatches();
        store.saveRegisterMatches(matches);
        List<ReviewPair> reviews = resolver.reviews(decisions);
        store.saveReviews(reviews);
        Set<Long> entered = store.markSettled();
        Set<Long> touched = new TreeSet<>(entered);
        touched.addAll(store.submissions(moved));
        return new Summary(
                now.size(),
                (int) now.values().stream().distinct().count(),
                matches.size(),
                reviews.size(),
                count(changes, PersonChange.Kind.MERGED),
                count(changes, PersonChange.Kind.SPLIT),
                count(changes, PersonChange.Kind.MOVED),
                entered,
                touched);
    }

    private static int count(List<PersonChange> changes, PersonChange.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
