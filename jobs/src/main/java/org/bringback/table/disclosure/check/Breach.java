package org.bringback.table.disclosure.check;

import org.bringback.reference.Words;
import org.bringback.table.disclosure.CellId;

/**
 * A cell that tells more than it may. Names the cell and no figure: the message itself is read by more people than the
 * figure may be.
 *
 * @param table its name
 */
public record Breach(Kind kind, String table, CellId cell) {

    /** What is wrong. */
    public enum Kind {
        SMALL_COUNT(new Words("พิมพ์จำนวนที่น้อยกว่าขั้นต่ำ", "a count below the minimum is printed")),
        WORKED_OUT(new Words("คำนวณย้อนหาค่าที่ปกปิดได้", "the suppressed count can be worked out")),
        TOO_NARROW(new Words(
                "ประมาณค่าที่ปกปิดได้แคบเกินกำหนด",
                "the suppressed count can be pinned down more narrowly than allowed")),
        CONTRADICTION(new Words("ตัวเลขที่พิมพ์ขัดแย้งกันเอง", "the printed figures contradict each other"));

        private final Words words;

        Kind(Words words) {
            this.words = words;
        }
    }

    public Words words() {
        String where = table + ": " + cell + ": ";
        return new Words(where + kind.words.thai(), where + kind.words.english());
    }

    @Override
    public String toString() {
        return words().english();
    }
}
