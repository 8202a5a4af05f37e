package org.bringback.linkage.io;

import org.bringback.linkage.record.LinkageException;
import org.bringback.text.BilingualText;

/** Refuses a side that has nothing to link. */
final class NonEmptyCheck {

    private NonEmptyCheck() {}

    static void require(String name, int rows) {
        if (rows == 0) {
            throw new LinkageException(new BilingualText(
                    name + " ไม่มีแถวข้อมูล จึงไม่มีอะไรให้จับคู่", name + " has no rows: there is nothing to link"));
        }
    }
}
