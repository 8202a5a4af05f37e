package org.bringback.table;

import org.bringback.intake.RowKey;
import org.bringback.reference.ListId;

/**
 * A case: a person in a list's snapshot, and the row that stands for the case.
 *
 * @param row that stands for the case
 */
public record CaseRef(SnapshotKey snapshot, long personId, RowKey row) {

    public ListId list() {
        return snapshot.list();
    }
}
