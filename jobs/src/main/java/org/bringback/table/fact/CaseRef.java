package org.bringback.table.fact;

import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.ListId;

/**
 * A case: a person in a list's snapshot, and the row that stands for the case.
 *
 * @param row that stands for the case
 */
public record CaseRef(StoredSnapshot snapshot, long personId, RowKey row) {

    public ListId list() {
        return snapshot.list();
    }
}
