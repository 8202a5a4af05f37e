package org.bringback.table.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.status.RevisionReason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which snapshots were counted again. */
public final class SnapshotRevisionStore {

    private final JdbcClient db;
    private final CohortId cohort;

    public SnapshotRevisionStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cohort = cohort;
    }

    /** A snapshot that was counted again. */
    record SnapshotRevision(ListId list, LocalDate asOf, int revision, RevisionReason reason) {}

    /** Of these days, in the order of days and lists. */
    public List<SnapshotRevision> list(Collection<LocalDate> days) {
        return db.sql("""
                select list_id, as_of, revision, reason from snapshot
                where cohort = :cohort and as_of in (:days) and revision > 1
                order by as_of, list_id, revision
                """)
                .param("cohort", cohort.value())
                .param("days", days)
                .query((row, n) -> new SnapshotRevision(
                        new ListId(row.getString("list_id")),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("revision"),
                        RevisionReason.parse(row.getString("reason"))))
                .list();
    }
}
