package org.bringback.identity;

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
import javax.sql.DataSource;
import org.bringback.identity.exact.IdentityRow;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.index.LongSet;
import org.bringback.identity.index.Shelf;
import org.bringback.identity.ledger.Judgement;
import org.bringback.identity.ledger.JudgementStore;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.records.Records;
import org.bringback.identity.records.Saying;
import org.bringback.identity.records.SayingStore;
import org.bringback.identity.records.Source;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.identity.scoring.Scoring;
import org.bringback.identity.scoring.Unit;
import org.bringback.intake.RowKey;
import org.bringback.reference.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rows of a cohort are the same person and who of them is in the register, in three parts: rows are
 * entered under the records they repeat; what is new is compared with everything older; and persons are settled from
 * decisions, keys and scores. The caller provides a transaction for each part, and for each unit of the second one.
 */
public final class Resolution {

    private final DataSource database;
    private final CohortId cohort;
    private final Shelf shelf;
    private final SayingStore sayings;

    public Resolution(DataSource database, CohortId cohort, Shelf shelf) {
        this.database = database;
        this.cohort = cohort;
        this.shelf = shelf;
        this.sayings = new SayingStore(database);
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
     * @param touched submissions of which a row was given a person, or another one than before
     */
    public record Summary(
            int records,
            int persons,
            int inRegister,
            int inReview,
            int merged,
            int split,
            int moved,
            Set<Long> touched) {}

    /** Enters rows under records, and says what is to be compared. */
    public List<Unit> plan(Workers workers) {
        new Records(database, cohort).enter(sayings.sources(cohort));
        return new Scoring(database, cohort, shelf).plan(workers);
    }

    /** What of the plan is still to be compared. */
    public List<Unit> missing(Workers workers) {
        return new Scoring(database, cohort, shelf).missing(workers);
    }

    /** Compares a unit of the plan. */
    public void compare(Unit unit, LocalDate day, Workers workers) {
        new Scoring(database, cohort, shelf).compare(unit, day, workers);
    }

    /** All three parts, in the caller's one transaction. */
    public Summary resolve(LocalDate day, Workers workers) {
        plan(workers).forEach(unit -> compare(unit, day, workers));
        return settle(day, workers);
    }

    /** Says who is who. */
    public Summary settle(LocalDate day, Workers workers) {
        List<IdentityRow> records = sayings.listed(cohort);
        List<Judgement> judgements = new JudgementStore(database, cohort).standing();
        RegisterRolls rolls = rolls(workers);
        List<ScoredPair> pairs = new Scoring(database, cohort, shelf).all();
        List<IdentityRow> registered = registered(records, rolls);
        Set<Long> entries = entries(pairs, judgements, registered, rolls);
        Map<Long, List<Long>> rowsOfEntry = rolls.rowsOf(entries);
        PersonNodes nodes = new PersonNodes(records, rowsOfEntry, nationalIds(rowsOfEntry));
        Settlement settlement =
                new Settlement(records, nodes, pairs, shelf.model().decision());
        settlement.decide(judgements);
        settlement.joinByKeys(registered);
        settlement.joinLikely();
        return save(settlement, judgements, day);
    }

    private RegisterRolls rolls(Workers workers) {
        return new RegisterRolls(sayings.sources(cohort).stream()
                .filter(Source::register)
                .sorted(Comparator.comparingLong(Source::submission).reversed())
                .map(source -> shelf.rows(source, workers))
                .toList());
    }

    /** Register rows with an ID that some record has, newest register first. */
    private List<IdentityRow> registered(List<IdentityRow> records, RegisterRolls rolls) {
        LongSet ids = new LongSet();
        records.forEach(record -> ids.add(Saying.idNumber(record.id())));
        List<IdentityRow> rows = new ArrayList<>();
        rolls.rowsWithId(ids::has).forEach(keys -> rows.addAll(sayings.registered(keys)));
        return rows;
    }

    private static Set<Long> entries(
            List<ScoredPair> pairs, List<Judgement> judgements, List<IdentityRow> registered, RegisterRolls rolls) {
        Set<Long> rows = new HashSet<>();
        pairs.forEach(pair -> {
            rows.add(pair.newer());
            rows.add(pair.older());
        });
        judgements.forEach(judgement -> {
            rows.add(judgement.left().value());
            rows.add(judgement.right().value());
        });
        registered.forEach(row -> rows.add(row.key().value()));
        Set<Long> entries = new HashSet<>();
        rows.forEach(row -> rolls.hashOf(row).ifPresent(entries::add));
        return entries;
    }

    private Map<Long, String> nationalIds(Map<Long, List<Long>> rowsOfEntry) {
        Map<Long, Long> entryOfRow = new HashMap<>();
        rowsOfEntry.forEach((hash, rows) -> entryOfRow.put(rows.get(0), hash));
        Map<Long, String> ids = new HashMap<>();
        long[] newest = entryOfRow.keySet().stream().mapToLong(Long::longValue).toArray();
        sayings.registered(newest)
                .forEach(row -> row.nationalId()
                        .ifPresent(id -> ids.put(entryOfRow.get(row.key().value()), id)));
        return ids;
    }

    private Summary save(Settlement settlement, List<Judgement> judgements, LocalDate day) {
        PersonStore store = new PersonStore(database, cohort);
        SortedMap<RowKey, PersonKey> now = settlement.persons();
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
        SortedMap<PersonKey, RowKey> matches = settlement.registerMatches();
        store.saveRegisterMatches(matches);
        List<ReviewPair> reviews = settlement.reviews(judgements);
        store.saveReviews(reviews);
        Set<Long> touched = store.settle();
        touched.addAll(store.submissions(moved));
        return new Summary(
                now.size(),
                (int) now.values().stream().distinct().count(),
                matches.size(),
                reviews.size(),
                count(changes, PersonChange.Kind.MERGED),
                count(changes, PersonChange.Kind.SPLIT),
                count(changes, PersonChange.Kind.MOVED),
                touched);
    }

    private static int count(List<PersonChange> changes, PersonChange.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
