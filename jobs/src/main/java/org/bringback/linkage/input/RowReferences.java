package org.bringback.linkage.input;

import java.util.Optional;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.DuplicateRowIds;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordTable;
import org.bringback.text.BilingualText;

/** The references by which results name rows. */
final class RowReferences {

    private RowReferences() {}

    /** Results name rows by their references, so that no two rows may share one. */
    static void require(
            LinkageModel model, String leftName, RecordTable left, Optional<String> rightName, RecordTable right) {
        require(model, leftName, left);
        rightName.ifPresent(name -> require(model, name, right));
    }

    static void require(LinkageModel model, String name, RecordTable rows) {
        if (model.id().isPresent()) {
            require(name, DuplicateRowIds.firstDuplicate(rows));
        }
    }

    private static void require(String file, int repeated) {
        if (repeated >= 0) {
            String row = Integer.toString(repeated + 1);
            throw new LinkageException(new BilingualText(
                    file + " แถวที่ " + row + ": รหัสอ้างอิงว่างหรือซ้ำกับแถวก่อนหน้า ทุกแถวต้องมีรหัสของตนเอง",
                    file + ", row " + row
                            + ": its reference is empty or that of an earlier row; every row needs its own"));
        }
    }
}
