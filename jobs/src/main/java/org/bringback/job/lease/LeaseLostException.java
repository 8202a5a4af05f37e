package org.bringback.job.lease;

import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** The partition is somebody else's by now, so nothing that was done for it may be committed. */
public final class LeaseLostException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private static final BilingualText PROBLEM = new BilingualText(
            "หมดเวลาที่เครื่องนี้ได้รับมอบงานส่วนนี้ จึงไม่บันทึกสิ่งใด เครื่องอื่นทำแทน",
            "this machine's lease on the partition ran out, so nothing was stored; another one takes it over");

    LeaseLostException() {
        super(PROBLEM.englishThenThai());
    }

    @Override
    public BilingualText explanation() {
        return PROBLEM;
    }
}
