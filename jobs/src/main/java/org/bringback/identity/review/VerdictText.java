package org.bringback.identity.review;

import org.bringback.identity.decision.Verdict;
import org.bringback.text.BilingualText;

/** The words for decisions. */
final class VerdictText {

    private VerdictText() {}

    static BilingualText of(Verdict verdict) {
        return switch (verdict) {
            case SAME -> new BilingualText("คนเดียวกัน", "same");
            case DIFFERENT -> new BilingualText("คนละคน", "different");
            case OPEN -> new BilingualText("ยกเลิกคำตัดสิน", "open");
        };
    }
}
