package org.bringback.identity.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code judgement}. Nothing in it is ever changed or removed. */
public final class ReviewDecisionStore {

    private final JdbcTemplate jdbc;
    private final CohortId cohort;

    public ReviewDecisionStore(DataSource database, CohortId cohort) {
        this.jdbc = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** All entries, oldest first. */
    public List<ReviewDecision> list() {
        return jdbc.query(
                "select left_key, right_key, verdict, decided_by, decided_at, model, weight, remark from judgement"
                        + " where cohort = ? order by id",
                (row, n) -> decision(row),
                cohort.value());
    }

    /** The entry that counts for each pair of rows, in the order in which they were made. */
    public List<ReviewDecision> standing() {
        Map<List<RowKey>, ReviewDecision> last = new LinkedHashMap<>();
        for (ReviewDecision decision : list()) {
            List<RowKey> pair = List.of(decision.left(), decision.right());
            last.remove(pair);
            last.put(pair, decision);
        }
        return List.copyOf(last.values());
    }

    public void append(List<ReviewDecision> decisions) {
        jdbc.batchUpdate(
                "insert into judgement (cohort, left_key, right_key, verdict, decided_by, decided_at, model, weight,"
                        + " remark) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decisions.stream().map(this::values).toList());
    }

    private @Nullable Object[] values(ReviewDecision one) {
        return new @Nullable Object[] {
            cohort.value(),
            one.left().value(),
            one.right().value(),
            one.verdict().name(),
            one.by(),
            one.at(),
            one.model(),
            one.weight(),
            one.remark()
        };
    }

    /** How many entries there are of all cohorts: a night is run again when there are more. */
    public long size() {
        Long size = jdbc.queryForObject("select count(*) from judgement", Long.class);
        return size == null ? 0 : size;
    }

    private static ReviewDecision decision(ResultSet row) throws SQLException {
        double weight = row.getDouble(7);
        Double known = row.wasNull() ? null : weight;
        return new ReviewDecision(
                RowKey.of(row.getLong(1)),
                RowKey.of(row.getLong(2)),
                Verdict.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getString(6),
                known,
                row.getString(8));
    }
}
