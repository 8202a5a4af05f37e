package org.bringback.identity.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code scored_pair} and {@code compared}. */
final class ScoreStore {

    /** Pairs read at once. */
    private static final int PAGE = 20_000;

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final ReducedRecordStore reduced;
    private final CohortId cohort;
    private final String model;

    ScoreStore(DataSource database, CohortId cohort, String model) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.reduced = new ReducedRecordStore(database);
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
                reduced.instead(partition, model, pairs).stream()
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

    /** All pairs of the model, other cohorts' too, by newer and then older row, page by page. */
    void forEachPair(Consumer<ScoredPair> use) {
        long from = 0;
        List<ScoredPair> page = pairs(from, Long.MAX_VALUE, PAGE);
        while (page.size() == PAGE) {
            long cut = page.get(PAGE - 1).newer();
            if (page.get(0).newer() == cut) {
                pairs(cut, cut, Integer.MAX_VALUE).forEach(use);
                from = cut + 1;
            } else {
                page.stream().filter(pair -> pair.newer() < cut).forEach(use);
                from = cut;
            }
            page = pairs(from, Long.MAX_VALUE, PAGE);
        }
        page.forEach(use);
    }

    private List<ScoredPair> pairs(long first, long last, int max) {
        return db.sql("""
                select newer_key, older_key, weight from scored_pair
                where newer_key between :first and :last and model = :model order by newer_key, older_key limit :max
                """)
                .param("first", first)
                .param("last", last)
                .param("model", model)
                .param("max", max)
                .query((row, n) ->
                        new ScoredPair(row.getLong("newer_key"), row.getLong("older_key"), row.getDouble("weight")))
                .list();
    }
}
