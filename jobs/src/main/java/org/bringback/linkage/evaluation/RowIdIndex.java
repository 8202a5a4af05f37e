package org.bringback.linkage.evaluation;

import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordTable;
import org.bringback.text.BilingualText;

/** Finds rows by their references. */
final class RowIdIndex {
    private final Dictionary ids = new Dictionary();

    RowIdIndex(RecordTable table) {
        for (int row = 0; row < table.rows(); row++) {
            int known = ids.size();
            if (ids.add(table.id(row)) != known) {
                throw new LinkageException(new BilingualText(
                        "แถวที่ " + (row + 1) + " ไม่มีรหัสอ้างอิงหรือซ้ำกับแถวก่อนหน้า",
                        "row " + (row + 1) + " has an empty reference or that of an earlier row"));
            }
        }
    }

    /** The row's number, or -1. */
    int find(String id) {
        return ids.find(id) - 1;
    }
}
