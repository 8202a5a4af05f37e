package org.bringback.identity.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records whose contacts are gone, and what they came to when they were compared with them: the tables
 * {@code reduced_record} and {@code kept_pair}. A rebuild, which finds them without contacts, takes these pairs and not what
 * it would find itself.
 */
public final class ReducedRecordStore {

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none

    public ReducedRecordStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
    }

    /**
     * What a comparison came to, by which model.
     *
     * @param on day in ISO format
     */
    public record KeptPair(long newer, long older, String model, double weight, String on) {}

    /**
     * What has been found of such records so far, where their keys are between these.
     *
     * @param records their keys
     */
    List<KeptPair> pairs(long first, long last, Set<Long> records) {
        List<KeptPair> pairs = new ArrayList<>();
        db.sql("""
                select newer_key, older_key, model, weight, scored_on from scored_pair
                where newer_key between :first and :last or older_key between :first and :last
                union
                select newer_key, older_key, model, weight, scored_on from kept_pair
                where newer_key between :first and :last or older_key between :first and :last
                order by newer_key, older_key, model
                """).param("first", first).param("last", last).query(row -> {
            long newer = row.getLong("newer_key");
            long older = row.getLong("older_key");
            if (records.contains(newer) || records.contains(older)) {
                pairs.add(new KeptPair(
                        newer,
                        older,
                        row.getString("model"),
                        row.getDouble("weight"),
                        row.getObject("scored_on", LocalDate.class).toString()));
            }
        });
        return pairs;
    }

    /**
     * What has to be kept of records before their contacts go.
     *
     * @param until by record, the last row that was compared with all of it; none of a record that never was
     * @param pairs what that came to; a record beside itself says that its model did compare it
     */
    public record Compared(Map<Long, Long> until, List<KeptPair> pairs) {}

    /**
     * How far records have been compared by now, where their keys are between these. Of what was reduced before stays what
     * was kept then.
     *
     * @param day of the reduction
     */
    public Compared compared(long first, long last, Set<Long> records, LocalDate day) {
        Map<Long, Long> before = until(first, last);
        Map<Long, Long> until = new HashMap<>();
        List<KeptPair> pairs = new ArrayList<>(pairs(first, last, records));
        db.sql("""
                select l.record_key, c.model, c.until_key from listed_record l join (
                    select cohort, model, max(last_key) as until_key from compared group by cohort, model
                ) c on c.cohort = l.cohort
                where l.record_key between :first and :last order by l.record_key, c.until_key desc, c.model
                """).param("first", first).param("last", last).query(row -> {
            long record = row.getLong("record_key");
            if (records.contains(record) && !before.containsKey(record)) {
                long key = row.getLong("until_key");
                // a model that was replaced was not compared that far
                if (until.computeIfAbsent(record, one -> key) == key) {
                    pairs.add(new KeptPair(record, record, row.getString("model"), 0, day.toString()));
                }
            }
        });
        records.stream().filter(before::containsKey).forEach(record -> until.put(record, before.get(record)));
        return new Compared(until, pairs);
    }

    private Map<Long, Long> until(long first, long last) {
        Map<Long, Long> until = new HashMap<>();
        db.sql("select record_key, until_key from reduced_record where record_key between :first and :last")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    until.put(row.getLong("record_key"), row.getLong("until_key"));
                });
        return until;
    }

    /**
     * Keeps comparisons; those that are kept stay.
     *
     * @param until by record, the last row that was or could be compared with all of it
     */
    public void keep(Map<Long, Long> until, List<KeptPair> pairs) {
        batches.batchUpdate(
                """
                insert into reduced_record (record_key, until_key)
                select ?, ? where not exists (select 1 from reduced_record where record_key = ?)
                """,
                until.entrySet().stream()
                        .map(record -> new Object[] {record.getKey(), record.getValue(), record.getKey()})
                        .toList());
        batches.batchUpdate(
                """
                insert into kept_pair (newer_key, older_key, model, weight, scored_on)
                select ?, ?, ?, ?, ? where not exists (
                    select 1 from kept_pair where newer_key = ? and older_key = ? and model = ?)
                """,
                pairs.stream()
                        .map(pair -> new Object[] {
                            pair.newer(),
                            pair.older(),
                            pair.model(),
                            pair.weight(),
                            LocalDate.parse(pair.on()),
                            pair.newer(),
                            pair.older(),
                            pair.model()
                        })
                        .toList());
    }

    /**
     * Of what was found in a unit, what may be said: of records without contacts, what was found with them. A model that
     * did not compare them then finds what it can.
     */
    List<ScoredPair> instead(ScoringPartition unit, String model, Collection<ScoredPair> found) {
        Map<Long, Long> until = new HashMap<>();
        db.sql("""
                select r.record_key, r.until_key from reduced_record r
                    join kept_pair k on k.newer_key = r.record_key and k.older_key = r.record_key
                where r.until_key >= :first and k.model = :model
                """).param("first", unit.first()).param("model", model).query(row -> {
            until.put(row.getLong("record_key"), row.getLong("until_key"));
        });
        if (until.isEmpty()) {
            return List.copyOf(found);
        }
        Predicate<ScoredPair> kept = pair -> pair.newer() <= until.getOrDefault(pair.newer(), 0L)
                || pair.newer() <= until.getOrDefault(pair.older(), 0L);
        List<ScoredPair> pairs =
                new ArrayList<>(found.stream().filter(kept.negate()).toList());
        // later ones were found without contacts, and are found so again
        db
                .sql("""
                select newer_key, older_key, weight from kept_pair
                where newer_key between :first and :last and newer_key <> older_key and model = :model
                order by newer_key, older_key
                """)
                .param("first", unit.first())
                .param("last", unit.last())
                .param("model", model)
                .query((row, n) ->
                        new ScoredPair(row.getLong("newer_key"), row.getLong("older_key"), row.getDouble("weight")))
                .list()
                .stream()
                .filter(kept)
                .forEach(pairs::add);
        return pairs;
    }
}
