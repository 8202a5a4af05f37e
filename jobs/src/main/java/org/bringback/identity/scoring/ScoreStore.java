package org.bringback.identity.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code scored_pair} and {@code compared}. */
final class ScoreStore {

    private final JdbcTemplate jdbc;
    private final CohortId cohort;
    private final String model;

    ScoreStore(DataSource database, CohortId cohort, String model) {
        this.jdbc = new JdbcTemplate(database);
        this.cohort = cohort;
        this.model = model;
    }

    /** What has been compared, in no order. */
    List<ScoringPartition> compared() {
        return jdbc.query(
                "select first_key, last_key from compared where cohort = ? and model = ?",
                (row, n) -> new ScoringPartition(0, row.getLong(1), row.getLong(2)),
                cohort.value(),
                model);
    }

    /** Has everything compared again that is newer than that. */
    void forgetAfter(long key) {
        jdbc.update("delete from compared where cohort = ? and model = ? and last_key > ?", cohort.value(), model, key);
    }

    void save(ScoringPartition partition, Collection<ScoredPair> pairs, LocalDate day) {
        Set<List<Long>> known = known(partition);
        jdbc.batchUpdate(
                "insert into scored_pair (newer_key, older_key, model, weight, scored_on) values (?, ?, ?, ?, ?)",
                pairs.stream()
                        .filter(pair -> !known.contains(List.of(pair.newer(), pair.older())))
                        .map(pair -> new Object[] {pair.newer(), pair.older(), model, pair.weight(), day})
                        .toList());
        jdbc.update(
                "insert into compared (cohort, model, first_key, last_key) values (?, ?, ?, ?)",
                cohort.value(),
                model,
                partition.first(),
                partition.last());
    }

    /** Pairs of the unit that were scored when it was compared before: a late file came in between. */
    private Set<List<Long>> known(ScoringPartition partition) {
        return new HashSet<>(jdbc.query(
                "select newer_key, older_key from scored_pair where newer_key between ? and ? and model = ?",
                (row, n) -> List.of(row.getLong(1), row.getLong(2)),
                partition.first(),
                partition.last(),
                model));
    }

    /** All pairs of the model, other cohorts' too, by newer and then older row. */
    List<ScoredPair> pairs() {
        List<ScoredPair> pairs = new ArrayList<>();
        jdbc.query(
                "select newer_key, older_key, weight from scored_pair where model = ? order by newer_key, older_key",
                row -> {
                    pairs.add(new ScoredPair(row.getLong(1), row.getLong(2), row.getDouble(3)));
                },
                model);
        return pairs;
    }
}
