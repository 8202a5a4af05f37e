package org.bringback.identity.linkage.records;

/** Refuses a side that has nothing to link. */
final class NoRows {

    private NoRows() {}

    static void require(String name, int rows) {
        if (rows == 0) {
            throw new LinkException(
                    name + " has no rows: there is nothing to link", name + " ไม่มีแถวข้อมูล จึงไม่มีอะไรให้จับคู่");
        }
    }
}
