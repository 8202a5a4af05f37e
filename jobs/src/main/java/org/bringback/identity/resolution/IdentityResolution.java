package org.bringback.identity.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.bringback.identity.decision.StandingDecisions;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.index.RowIndex;
import org.bringback.identity.record.DistinctRecords;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.record.SourceDataset;
import org.bringback.identity.scoring.PairScoring;
import org.bringback.identity.scoring.PreparedLists;
import org.bringback.identity.scoring.ScoringPartition;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.codes.CohortId;

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
    private final GroupLimits limits;
    private final PreparedLists preparedLists;

    public IdentityResolution(DataSource database, CohortId cohort, BlockingKeyIndex shelf) {
        this(database, cohort, shelf, new PreparedLists(), GroupLimits.standard());
    }

    /** @param preparedLists shared by all who compare units side by side */
    public IdentityResolution(
            DataSource database, CohortId cohort, BlockingKeyIndex shelf, PreparedLists preparedLists) {
        this(database, cohort, shelf, preparedLists, GroupLimits.standard());
    }

    IdentityResolution(
            DataSource database,
            CohortId cohort,
            BlockingKeyIndex shelf,
            PreparedLists preparedLists,
            GroupLimits limits) {
        this.preparedLists = preparedLists;
        this.database = database;
        this.cohort = cohort;
        this.shelf = shelf;
        this.personRecords = new PersonRecordStore(database);
        this.limits = limits;
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

    private PairScoring scoring() {
        return new PairScoring(database, cohort, shelf, preparedLists);
    }

    /** Enters rows under records, and says what is to be compared. */
    public List<ScoringPartition> plan(Workers workers) {
        new DistinctRecords(database, cohort).enter(personRecords.sources(cohort));
        return scoring().plan(workers);
    }

    /**
     * What of the plan is still to be compared.
     *
     * @param sharers how many processes share it, 1 where it is this one only
     */
    public List<ScoringPartition> remaining(int sharers, Workers workers) {
        return scoring().remaining(sharers, workers);
    }

    /** Compares a unit of the plan. */
    public void compare(ScoringPartition partition, LocalDate day, Workers workers) {
        scoring().compare(partition, day, workers);
    }

    /** All three parts, in the caller's one transaction. */
    public Summary resolve(LocalDate day, Workers workers) {
        plan(workers).forEach(partition -> compare(partition, day, workers));
        return resolvePersons(day, Set.of(), workers);
    }

    /**
     * Says who is who.
     *
     * @param withheld registers that say nothing until they are accepted, by the numbers of their submissions
     */
    public Summary resolvePersons(LocalDate day, Set<Long> withheld, Workers workers) {
        RecordColumns records = new RecordColumnStore(database, cohort).read(limits.records());
        NodeColumns columns = NodeColumns.of(
                records, registers(withheld, workers), scoring(), new StandingDecisions(database, cohort).list());
        ResolutionStore store = new ResolutionStore(database, cohort);
        GroupLoader loader =
                new GroupLoader(columns, personRecords, shelf.model().decision());
        PersonGroups groups = new PersonGroups(columns, limits);
        SettledGroupStore settledGroups = new SettledGroupStore(database, cohort);
        long[] before = settledGroups.read();
        SettledGroups settled =
                new SettledGroups(columns, groups, new GroupDigest(columns, shelf.modelLabel()), before);
        int reviews = new Settlement(columns, groups, settled, loader, store, limits).settle(workers);
        settledGroups.save(settled.digests(), before);
        new UnlikelyGroupStore(database, cohort).save(records, groups.tooLarge());
        RegisterMatchStore matches = new RegisterMatchStore(database, cohort, records);
        matches.read(settled::isKeptRecord);
        matches.save();
        return save(records, reviews, store, day);
    }

    private RegisterRows registers(Set<Long> withheld, Workers workers) {
        List<RowIndex> newestFirst = personRecords.sources(cohort).stream()
                .filter(SourceDataset::register)
                .sorted(Comparator.comparingLong(SourceDataset::submission).reversed())
                .map(source -> shelf.rows(source, workers))
                .toList();
        return new RegisterRows(newestFirst, withheld);
    }

    private Summary save(RecordColumns records, int reviews, ResolutionStore store, LocalDate day) {
        store.savePersons(records);
        List<PersonChange> changes = PersonChange.among(records);
        store.saveChanges(changes, day);
        Set<Long> entered = store.markSettled();
        Set<Long> touched = new TreeSet<>(entered);
        touched.addAll(store.movedSubmissions(records));
        return new Summary(
                records.size(),
                records.persons(),
                records.personsInRegister(),
                reviews,
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
