package org.bringback.casework.problem;

import java.time.LocalDate;
import java.util.List;
import org.bringback.intake.row.RowKey;
import org.bringback.text.BilingualText;

/**
 * A problem, proposal or solution as its newest version has it.
 *
 * @param id the row that first said it
 * @param unit who wrote it down
 * @param since the day on which it was first said
 * @param on the day of the newest version
 * @param category a code of the table of categories
 */
public record Problem(
        RowKey id, String unit, LocalDate since, LocalDate on, Level level, String category, State state, Texts texts) {

    /**
     * What people wrote; read by people, and by nothing else.
     *
     * @param cases that it touches, as they were written
     */
    public record Texts(String said, String owner, String cases) {}

    /** Who can do something about it. */
    public enum Level {
        SCHOOL(new BilingualText("สถานศึกษา", "school")),
        AREA(new BilingualText("เขตพื้นที่", "area")),
        PROVINCE(new BilingualText("จังหวัด", "province")),
        CENTRE(new BilingualText("ศูนย์ประสานงาน", "centre")),
        MINISTRY(new BilingualText("หน่วยงานต้นสังกัดและกระทรวง", "offices and ministry"));

        private final BilingualText words;

        Level(BilingualText words) {
            this.words = words;
        }

        public BilingualText words() {
            return words;
        }
    }

    /** How far it has come. */
    public enum State {
        OPEN(new BilingualText("เปิด", "open")),
        BEING_SOLVED(new BilingualText("กำลังแก้ไข", "being solved")),
        SOLVED(new BilingualText("แก้ไขแล้ว", "solved")),
        DECLINED(new BilingualText("ไม่ดำเนินการ", "declined"));

        private final BilingualText words;

        State(BilingualText words) {
            this.words = words;
        }

        public BilingualText words() {
            return words;
        }

        /** Whether somebody has still to do something. */
        public boolean isOpen() {
            return this == OPEN || this == BEING_SOLVED;
        }
    }

    /** Those that are carried over to the next form and report. */
    public static List<Problem> open(List<Problem> all) {
        return all.stream().filter(one -> one.state().isOpen()).toList();
    }
}
