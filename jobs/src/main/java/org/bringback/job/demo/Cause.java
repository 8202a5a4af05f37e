package org.bringback.job.demo;

import org.bringback.text.BilingualText;

/** Why a computed figure is not the true one. */
public enum Cause {
    /** The row was rejected or quarantined. */
    REJECTED(new BilingualText("อ่านแถวไม่ได้หรือพักไว้", "rejected")),
    /** Two records of one person wait for a decision and count twice until then. */
    IN_REVIEW(new BilingualText("รอตรวจสอบ", "in review")),
    /** Two persons were taken for one. */
    WRONGLY_MERGED(new BilingualText("รวมผิดคน", "wrongly merged")),
    /** One person was not recognised and counts twice. */
    NOT_YET_MERGED(new BilingualText("ยังไม่ได้รวม", "not yet merged")),
    /** The row is accepted and the person is right, and still the status is not. */
    OTHER(new BilingualText("อื่น ๆ", "other"));

    private final BilingualText words;

    Cause(BilingualText words) {
        this.words = words;
    }

    public BilingualText words() {
        return words;
    }
}
