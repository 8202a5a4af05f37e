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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code judgement}. Nothing in it is ever changed or removed. */
public final class ReviewDecisionStore {

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final CohortId cohort;

    public ReviewDecisionStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** All entries, oldest first. */
    public List<ReviewDecision> list() {
        return db.sql("""
                select left_key, right_key, verdict, decided_by, decided_at, model, weight, remark from judgement
                where cohort = :cohort order by id
                """)
                .param("cohort", cohort.value())
                .query((row, n) -> decision(row))
                .list();
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
        batches.batchUpdate("""
                insert into judgement (cohort, left_key, right_key, verdict, decided_by, decided_at, model, weight, remark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, decisions.stream().map(this::values).toList());
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
        return db.sql("select count(*) from judgement").query(Long.class).single();
    }

    private static ReviewDecision decision(ResultSet row) throws SQLException {
        double weight = row.getDouble("weight");
        Double known = row.wasNull() ? null : weight;
        return new ReviewDecision(
                RowKey.of(row.getLong("left_key")),
                RowKey.of(row.getLong("right_key")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class),
                row.getString("model"),
                known,
                row.getString("remark"));
    }
}
