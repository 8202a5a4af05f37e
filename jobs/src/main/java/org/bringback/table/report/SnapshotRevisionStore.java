package org.bringback.table.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * A snapshot that was counted again, or the nation when a list came after it had been counted.
     *
     * @param list that was counted again or came later
     * @param reason empty where it is the nation's revision
     */
    record SnapshotRevision(ListId list, LocalDate asOf, int revision, Optional<RevisionReason> reason) {}

    /** Of these days, in the order of days and lists, and after them the nation's that lists brought about. */
    public List<SnapshotRevision> list(Collection<LocalDate> days) {
        return Stream.concat(countedAgain(days).stream(), late(days).stream()).toList();
    }

    private List<SnapshotRevision> countedAgain(Collection<LocalDate> days) {
        return db.sql("""
                select list_id, as_of, revision, reason from snapshot
                where cohort = :cohort and as_of in (:days) and revision > 1
                order by as_of, list_id, revision
                """)
                .param("cohort", cohort.value())
                .param("days", days)
                .query((row, n) -> revision(row, Optional.of(RevisionReason.parse(row.getString("reason")))))
                .list();
    }

    /** The nation's revisions of these days that lists brought about which came later, by list. */
    private List<SnapshotRevision> late(Collection<LocalDate> days) {
        return db.sql("""
                select s.list_id, n.as_of, n.revision
                from national_snapshot n join snapshot s on s.id = n.snapshot_id
                where n.cohort = :cohort and n.as_of in (:days) and n.revision > 1 and s.revision = 1
                  and not exists (
                    select 1 from national_snapshot e
                    where e.cohort = n.cohort and e.as_of = n.as_of and e.revision = n.revision - 1
                      and e.snapshot_id = n.snapshot_id)
                order by n.as_of, n.revision, s.list_id
                """)
                .param("cohort", cohort.value())
                .param("days", days)
                .query((row, n) -> revision(row, Optional.empty()))
                .list();
    }

    private static SnapshotRevision revision(ResultSet row, Optional<RevisionReason> reason) throws SQLException {
        return new SnapshotRevision(
                new ListId(row.getString("list_id")),
                row.getObject("as_of", LocalDate.class),
                row.getInt("revision"),
                reason);
    }
}
