package org.bringback.table;

import javax.sql.DataSource;
import org.bringback.reference.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a sheet says besides its table. */
final class SheetStore {

    private final JdbcClient db;

    SheetStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Rows of the snapshot's submissions that became no case, and how its cases were found. */
    record Counts(long rejected, long quarantined, long inReview, long repeated, long inRegister, long onAnotherList) {

        Counts plus(Counts other) {
            return new Counts(
                    rejected + other.rejected,
                    quarantined + other.quarantined,
                    inReview + other.inReview,
                    repeated + other.repeated,
                    inRegister + other.inRegister,
                    onAnotherList + other.onAnotherList);
        }

        static Counts none() {
            return new Counts(0, 0, 0, 0, 0, 0);
        }
    }

    Counts counts(SnapshotKey key) {
        return db.sql("""
                select s.in_review, s.repeated, s.in_register,
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
                        row.getLong("in_register"),
                        onAnotherList(key)))
                .single();
    }

    /** Persons of this snapshot who are on another list's last snapshot on or before the same day. */
    private long onAnotherList(SnapshotKey key) {
        return db.sql("""
                select count(distinct f.person_id) from fact f
                join fact o on o.person_id = f.person_id
                join snapshot s on s.id = o.snapshot_id
                where f.snapshot_id = :id and s.cohort = :cohort and s.list_id <> :list and s.as_of <= :asOf
                  and not exists (select 1 from snapshot later where later.cohort = s.cohort
                    and later.list_id = s.list_id and later.as_of <= :asOf
                    and (later.as_of > s.as_of or later.as_of = s.as_of and later.revision > s.revision))
                """)
                .param("id", key.id())
                .param("cohort", key.cohort().value())
                .param("list", key.list().value())
                .param("asOf", key.asOf())
                .query(Long.class)
                .single();
    }

    /** Pairs in review anywhere in the cohort. */
    long reviews(CohortId cohort) {
        return db.sql("select count(*) from review_pair v join submission s on s.id = v.left_submission"
                        + " where s.cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }
}
