package org.bringback.table;

import org.bringback.intake.RowKey;
import org.bringback.reference.ListId;
import org.bringback.status.Precedence;

/**
 * A case: a person in a list's snapshot, and the row that stands for the case.
 *
 * @param row that stands for the case
 * @param claim what the row says
 */
public record CaseRef(SnapshotKey snapshot, long personId, RowKey row, Precedence.Claim claim) {

    public ListId list() {
        return snapshot.list();
    }
}
