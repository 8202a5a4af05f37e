package org.bringback.identity.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code scored_pair} and {@code compared}. */
final class ScoreStore {

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;
    private final String model;

    ScoreStore(DataSource database, CohortId cohort, String model) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
        this.model = model;
    }

    /** What has been compared, in no order. */
    List<ScoringPartition> compared() {
        return db.sql("select first_key, last_key from compared where cohort = :cohort and model = :model")
                .param("cohort", cohort.value())
                .param("model", model)
                .query((row, n) -> new ScoringPartition(0, row.getLong("first_key"), row.getLong("last_key")))
                .list();
    }

    /** Has everything compared again that is newer than that. */
    void forgetAfter(long key) {
        db.sql("delete from compared where cohort = :cohort and model = :model and last_key > :key")
                .param("cohort", cohort.value())
                .param("model", model)
                .param("key", key)
                .update();
    }

    void save(ScoringPartition partition, Collection<ScoredPair> pairs, LocalDate day) {
        Set<List<Long>> known = known(partition);
        batches.batchUpdate(
                "insert into scored_pair (newer_key, older_key, model, weight, scored_on) values (?, ?, ?, ?, ?)",
                pairs.stream()
                        .filter(pair -> !known.contains(List.of(pair.newer(), pair.older())))
                        .map(pair -> new Object[] {pair.newer(), pair.older(), model, pair.weight(), day})
                        .toList());
        db.sql("insert into compared (cohort, model, first_key, last_key) values (:cohort, :model, :first, :last)")
                .param("cohort", cohort.value())
                .param("model", model)
                .param("first", partition.first())
                .param("last", partition.last())
                .update();
    }

    /** Pairs of the unit that were scored when it was compared before: a late file came in between. */
    private Set<List<Long>> known(ScoringPartition partition) {
        return db.sql("""
                select newer_key, older_key from scored_pair
                where newer_key between :first and :last and model = :model
                """)
                .param("first", partition.first())
                .param("last", partition.last())
                .param("model", model)
                .query((row, n) -> List.of(row.getLong("newer_key"), row.getLong("older_key")))
                .set();
    }

    /** All pairs of the model, other cohorts' too, by newer and then older row. */
    List<ScoredPair> pairs() {
        List<ScoredPair> pairs = new ArrayList<>();
        db.sql("""
                select newer_key, older_key, weight from scored_pair
                where model = :model order by newer_key, older_key
                """).param("model", model).query((RowCallbackHandler) row ->
                pairs.add(new ScoredPair(row.getLong("newer_key"), row.getLong("older_key"), row.getDouble("weight"))));
        return pairs;
    }
}
