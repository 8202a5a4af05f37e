package org.bringback.table.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bringback.reference.Words;

/** Reasons of revisions in both languages. The state keeps them in English. */
final class RevisionReasons {

    private static final Map<String, String> THAI = new LinkedHashMap<>();

    static {
        THAI.put("a corrected export", "หน่วยงานส่งไฟล์แก้ไข");
        THAI.put("restated: ", "นับใหม่: ");
        THAI.put("rows corrected", "แก้ไขแถวข้อมูล");
        THAI.put("([0-9,]+) persons merged", "รวมเป็นคนเดียวกัน $1 คน");
        THAI.put("([0-9,]+) told apart", "แยกเป็นคนละคน $1 คน");
        THAI.put("([0-9,]+) records found to be another person's", "พบว่าเป็นของคนอื่น $1 รายการ");
    }

    private RevisionReasons() {}

    static Words of(String reason) {
        String thai = reason;
        for (Map.Entry<String, String> part : THAI.entrySet()) {
            thai = thai.replaceAll(part.getKey(), part.getValue());
        }
        return new Words(thai, reason);
    }
}
