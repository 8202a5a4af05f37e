package org.bringback.table.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code national_snapshot}. Nothing in it is ever changed or removed. */
final class NationalRevisionStore {

    private final JdbcClient db;

    NationalRevisionStore(JdbcClient db) {
        this.db = db;
    }

    /** The newest revision of a day's nation; empty where none was entered. */
    Optional<Integer> newest(CohortId cohort, LocalDate asOf) {
        return db.sql("""
                select revision from national_snapshot where cohort = :cohort and as_of = :asOf
                order by revision desc limit 1
                """)
                .param("cohort", cohort.value())
                .param("asOf", asOf)
                .query(Integer.class)
                .optional();
    }

    /** What a revision counts: none where it was never entered. */
    Set<Long> snapshots(CohortId cohort, LocalDate asOf, int revision) {
        return new TreeSet<>(db.sql("""
                        select snapshot_id from national_snapshot
                        where cohort = :cohort and as_of = :asOf and revision = :revision
                        """)
                .param("cohort", cohort.value())
                .param("asOf", asOf)
                .param("revision", revision)
                .query(Long.class)
                .list());
    }

    /** Enters a further revision where a day's lists are others than those of the last one. */
    void enter(CohortId cohort, LocalDate asOf, List<StoredSnapshot> lists) {
        Optional<Integer> last = newest(cohort, asOf);
        Set<Long> now = lists.stream().map(StoredSnapshot::id).collect(Collectors.toCollection(TreeSet::new));
        if (last.isPresent() && snapshots(cohort, asOf, last.get()).equals(now)) {
            return;
        }
        for (long snapshot : now) {
            db.sql("""
                    insert into national_snapshot (cohort, as_of, revision, snapshot_id)
                    values (:cohort, :asOf, :revision, :snapshot)
                    """)
                    .param("cohort", cohort.value())
                    .param("asOf", asOf)
                    .param("revision", last.orElse(0) + 1)
                    .param("snapshot", snapshot)
                    .update();
        }
    }
}
