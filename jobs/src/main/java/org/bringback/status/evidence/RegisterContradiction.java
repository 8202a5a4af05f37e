package org.bringback.status.evidence;

import java.util.Locale;

/** How a register contradicts what an office reports. */
public enum RegisterContradiction {
    /** Reported not found, not returned or in process; on a school's roll since a later day. */
    ENROLLED_SINCE(
            "reported %s on %s, but on the roll of %s since %s",
            "รายงานสถานะ %s เมื่อ %s แต่มีชื่ออยู่ในทะเบียนของ %s ตั้งแต่ %s"),
    /** Reported dead; on a school's roll since a later day. */
    DEAD_BUT_ENROLLED(
            "reported %s on %s, but on the roll of %s since %s",
            "รายงานสถานะ %s เมื่อ %s แต่มีชื่ออยู่ในทะเบียนของ %s ตั้งแต่ %s"),
    /** Reported back at school; on no roll of a register made later. */
    RETURNED_BUT_ON_NO_ROLL(
            "reported %s on %s, but on no roll of the register of %s",
            "รายงานสถานะ %s เมื่อ %s แต่ไม่มีชื่อในทะเบียนฉบับวันที่ %s");

    private final String english;
    private final String thai;

    RegisterContradiction(String english, String thai) {
        this.english = english;
        this.thai = thai;
    }

    String english(Object... values) {
        return String.format(Locale.ROOT, english, values);
    }

    String thai(Object... values) {
        return String.format(Locale.ROOT, thai, values);
    }
}
