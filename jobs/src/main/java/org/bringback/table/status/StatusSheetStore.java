package org.bringback.table.status;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.bringback.table.fact.StoredSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a sheet says besides its table. */
final class StatusSheetStore {

    private final JdbcClient db;

    StatusSheetStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Rows of the snapshot's submissions that became no case, and how its cases were found. */
    record Counts(
            long rejected,
            long quarantined,
            long inReview,
            long repeated,
            OptionalLong inRegister,
            long onAnotherList) {

        Counts plus(Counts other) {
            return new Counts(
                    rejected + other.rejected,
                    quarantined + other.quarantined,
                    inReview + other.inReview,
                    repeated + other.repeated,
                    inRegister.isEmpty()
                            ? other.inRegister
                            : OptionalLong.of(inRegister.getAsLong() + other.inRegister.orElse(0)),
                    onAnotherList + other.onAnotherList);
        }

        static Counts none() {
            return new Counts(0, 0, 0, 0, OptionalLong.empty(), 0);
        }
    }

    Counts counts(StoredSnapshot key, long onAnotherList) {
        return db.sql("""
                select s.in_review, s.repeated, s.in_register,
                    s.in_register > 0 or exists (select 1 from submission f where f.kind = 'REGISTER'
                        and f.outcome = 'TAKEN') as has_register,
                    (select coalesce(sum(rejected), 0) from submission f where f.kind = 'EXPORT'
                        and f.list_id = s.list_id and f.as_of = s.as_of and f.outcome = 'TAKEN') as rejected,
                    (select coalesce(sum(quarantined), 0) from submission f where f.kind = 'EXPORT'
                        and f.list_id = s.list_id and f.as_of = s.as_of and f.outcome = 'TAKEN') as quarantined
                from snapshot s where s.id = :id
                """)
                .param("id", key.id())
                .query((row, n) -> new Counts(
                        row.getLong("rejected"),
                        row.getLong("quarantined"),
                        row.getLong("in_review"),
                        row.getLong("repeated"),
                        row.getBoolean("has_register")
                                ? OptionalLong.of(row.getLong("in_register"))
                                : OptionalLong.empty(),
                        onAnotherList))
                .single();
    }

    /** Pairs in review anywhere in the cohort. */
    long reviews(CohortId cohort) {
        return db.sql("select count(*) from review_pair where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }
}
