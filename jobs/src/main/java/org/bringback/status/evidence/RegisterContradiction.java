package org.bringback.status.evidence;

import java.util.Locale;
import org.bringback.text.BilingualText;

/** How a register contradicts what an office reports. */
public enum RegisterContradiction {
    /** Reported not found, not returned or in process; on a school's roll since a later day. */
    ENROLLED_SINCE(new BilingualText(
            "รายงานสถานะ %s เมื่อ %s แต่มีชื่ออยู่ในทะเบียนของ %s ตั้งแต่ %s",
            "reported %s on %s, but on the roll of %s since %s")),
    /** Reported dead; on a school's roll since a later day. */
    DEAD_BUT_ENROLLED(new BilingualText(
            "รายงานสถานะ %s เมื่อ %s แต่มีชื่ออยู่ในทะเบียนของ %s ตั้งแต่ %s",
            "reported %s on %s, but on the roll of %s since %s")),
    /** Reported back at school; on no roll of a register made later. */
    RETURNED_BUT_ON_NO_ROLL(new BilingualText(
            "รายงานสถานะ %s เมื่อ %s แต่ไม่มีชื่อในทะเบียนฉบับวันที่ %s",
            "reported %s on %s, but on no roll of the register of %s"));

    private final BilingualText format;

    RegisterContradiction(BilingualText format) {
        this.format = format;
    }

    BilingualText text(Object... values) {
        return format.map(text -> String.format(Locale.ROOT, text, values));
    }
}
