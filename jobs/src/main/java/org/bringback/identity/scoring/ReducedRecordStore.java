package org.bringback.identity.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    public List<KeptPair> pairs(long first, long last, Set<Long> records) {
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

    /** Up to which row comparisons with all of a record are kept, by record. */
    public Map<Long, Long> until(long first, long last) {
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

    /** Of what was found in a unit, what may be said: of records without contacts, what was found with them. */
    List<ScoredPair> instead(ScoringPartition unit, String model, Collection<ScoredPair> found) {
        Map<Long, Long> until = new HashMap<>();
        db.sql("select record_key, until_key from reduced_record where until_key >= :first")
                .param("first", unit.first())
                .query(row -> {
                    until.put(row.getLong("record_key"), row.getLong("until_key"));
                });
        if (until.isEmpty()) {
            return List.copyOf(found);
        }
        List<ScoredPair> pairs = new ArrayList<>(found.stream()
                .filter(pair -> pair.newer() > until.getOrDefault(pair.newer(), 0L)
                        && pair.newer() > until.getOrDefault(pair.older(), 0L))
                .toList());
        pairs.addAll(db.sql("""
                select newer_key, older_key, weight from kept_pair
                where newer_key between :first and :last and model = :model order by newer_key, older_key
                """)
                .param("first", unit.first())
                .param("last", unit.last())
                .param("model", model)
                .query((row, n) ->
                        new ScoredPair(row.getLong("newer_key"), row.getLong("older_key"), row.getDouble("weight")))
                .list());
        return pairs;
    }
}
