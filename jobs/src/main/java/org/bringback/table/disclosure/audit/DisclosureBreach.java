package org.bringback.table.disclosure.audit;

import org.bringback.table.disclosure.CellId;
import org.bringback.text.BilingualText;

/**
 * A cell that tells more than it may. Names the cell and no figure: the message itself is read by more people than the
 * figure may be.
 *
 * @param table its name
 */
public record DisclosureBreach(Kind kind, String table, CellId cell) {

    /** What is wrong. */
    public enum Kind {
        SMALL_COUNT(new BilingualText("พิมพ์จำนวนที่น้อยกว่าขั้นต่ำ", "a count below the minimum is printed")),
        WORKED_OUT(new BilingualText("คำนวณย้อนหาค่าที่ปกปิดได้", "the suppressed count can be worked out")),
        TOO_NARROW(new BilingualText(
                "ประมาณค่าที่ปกปิดได้แคบเกินกำหนด",
                "the suppressed count can be pinned down more narrowly than allowed")),
        EVERYBODY(new BilingualText(
                "บอกได้ว่าทุกคนในแถวมีสถานะเดียวกัน", "everybody in the line is known to have this status")),
        CONTRADICTION(new BilingualText("ตัวเลขที่พิมพ์ขัดแย้งกันเอง", "the printed figures contradict each other"));

        private final BilingualText words;

        Kind(BilingualText words) {
            this.words = words;
        }
    }

    public BilingualText words() {
        String where = table + ": " + cell + ": ";
        return new BilingualText(where + kind.words.thai(), where + kind.words.english());
    }

    @Override
    public String toString() {
        return words().english();
    }
}
