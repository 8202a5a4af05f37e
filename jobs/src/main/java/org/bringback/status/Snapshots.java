package org.bringback.status;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.reference.codes.Status;

/**
 * Makes snapshots: one fact a person, list and as-of date. When rows about a case disagree, the latest status date
 * stands, then the status that comes first in the precedence, then the smallest row hash. A snapshot that would say the
 * same as the last revision is not written again. The caller provides the transaction.
 */
public final class Snapshots {

    private final SnapshotStore store;

    /** @param precedence all statuses, the one that prevails first */
    public Snapshots(DataSource database, List<Status> precedence) {
        this.store = new SnapshotStore(database, new Precedence(precedence));
    }

    /** @param reason why there is a revision, should there be one before */
    public SnapshotResult make(SnapshotKey key, RevisionReason reason) {
        Optional<SnapshotStore.Revision> last = store.last(key);
        SnapshotFactStore.Rows rows = store.rows(key);
        if (last.filter(before -> store.stands(before, key, rows)).isPresent()) {
            return store.result(key, false);
        }
        int revision = last.map(SnapshotStore.Revision::number).orElse(0) + 1;
        SnapshotStore.Written written =
                store.write(key, revision, last.isPresent() ? reason : RevisionReason.first(), rows);
        String digest = store.complete(written, key);
        boolean same = last.filter(before -> before.digest().equals(digest)).isPresent();
        if (same) {
            store.drop(written.id());
        }
        return store.result(key, !same);
    }

    /**
     * The revision that counts.
     *
     * @throws IllegalStateException when there is none
     */
    public SnapshotResult get(SnapshotKey key) {
        return store.result(key, false);
    }
}
