package org.bringback.status.evidence;

import org.bringback.text.BilingualText;

/** How a register contradicts what an office reports, and what the office can do about it. */
public enum RegisterContradiction {
    /** Reported not found, not returned, in process or forwarded; on a school's roll since a later day. */
    ENROLLED_SINCE(new BilingualText(
            "สอบถามสถานศึกษาตามทะเบียน หากเข้าเรียนจริง ให้แก้สถานะและวันที่ในไฟล์ที่จะส่งครั้งต่อไป"
                    + " หากไม่ได้เข้าเรียน ให้แจ้งสถานศึกษาแก้ไขทะเบียน",
            "Ask the school that the register names. If the child attends, correct status and date in the next export;"
                    + " if not, ask the school to correct the register.")),
    /** Reported dead; on a school's roll since a later day. */
    DEAD_BUT_ENROLLED(new BilingualText(
            "ตรวจสอบว่าเป็นบุคคลเดียวกันหรือไม่ หากใช่และยังเรียนอยู่ ให้แก้สถานะและวันที่ในไฟล์ที่จะส่งครั้งต่อไป"
                    + " หากเสียชีวิตจริง ให้แจ้งสถานศึกษาแก้ไขทะเบียน หากเป็นคนละคน ให้ตรวจสอบเลขประจำตัวในแถวนี้",
            "Check whether it is the same person. If so and the child attends, correct status and date in the next export;"
                    + " if the child has died, ask the school to correct the register; if it is somebody else, check the ID"
                    + " in this row.")),
    /** Reported back at school; on no roll of a register made later. */
    RETURNED_BUT_ON_NO_ROLL(new BilingualText(
            "สอบถามสถานศึกษาที่รับเข้าเรียน หากเข้าเรียนจริง ให้แจ้งสถานศึกษาเพิ่มชื่อในทะเบียน"
                    + " หากไม่ได้เข้าเรียน ให้แก้สถานะและวันที่ในไฟล์ที่จะส่งครั้งต่อไป",
            "Ask the school that took the child in. If the child attends, ask the school to put the name on its roll; if"
                    + " not, correct status and date in the next export."));

    private final BilingualText action;

    RegisterContradiction(BilingualText action) {
        this.action = action;
    }

    /** What the office can do. */
    public BilingualText action() {
        return action;
    }
}
