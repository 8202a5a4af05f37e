package org.bringback.casework;

import org.bringback.text.BilingualText;

/** How far a referral has come. Which states may follow which is said by {@link ReferralTransitions}. */
public enum ReferralState {
    /** Not there yet. */
    NONE("ยังไม่มี", "none"),
    DRAFTED("จัดทำแล้ว", "drafted"),
    SENT("ส่งแล้ว", "sent"),
    RECEIVED("ได้รับแล้ว", "received"),
    ACCEPTED("รับไว้ดำเนินการ", "accepted"),
    REJECTED("ปฏิเสธ", "rejected"),
    REVOKED("ยกเลิกการส่ง", "revoked"),
    ANSWERED("ตอบแล้ว", "answered"),
    RETURNED("ส่งคืน", "returned"),
    EXPIRED("พ้นกำหนด", "expired"),
    CLOSED("ปิดแล้ว", "closed");

    private final BilingualText words;

    ReferralState(String thai, String english) {
        this.words = new BilingualText(thai, english);
    }

    public BilingualText words() {
        return words;
    }

    /** Whether the receiver has still to do something about it. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFTED, SENT, RECEIVED, ACCEPTED, ANSWERED -> true;
            case NONE, REJECTED, REVOKED, RETURNED, EXPIRED, CLOSED -> false;
        };
    }

    /** Whether it is under way: neither side may be sure that the other works on the case. */
    public boolean isInTransit() {
        return this == SENT || this == RECEIVED;
    }

    /** Whether the receiver works on it. */
    public boolean isHeld() {
        return this == ACCEPTED || this == ANSWERED;
    }
}
