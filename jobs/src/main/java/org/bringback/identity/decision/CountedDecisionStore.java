package org.bringback.identity.decision;

import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code counted_decision}: how many decisions a cohort's last snapshots knew. */
public final class CountedDecisionStore {

    private final JdbcClient db;
    private final CohortId cohort;

    public CountedDecisionStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cohort = cohort;
    }

    /**
     * Notes that all decisions there are have been counted.
     *
     * @return how many of them are new since this was noted last
     */
    public int countNew() {
        long known = db.sql("select decisions from counted_decision where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        long now = db.sql("select count(*) from judgement where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
        if (now != known) {
            db.sql("delete from counted_decision where cohort = :cohort")
                    .param("cohort", cohort.value())
                    .update();
            db.sql("insert into counted_decision (cohort, decisions) values (:cohort, :decisions)")
                    .param("cohort", cohort.value())
                    .param("decisions", now)
                    .update();
        }
        return (int) (now - known);
    }
}
