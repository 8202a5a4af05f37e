package org.bringback.casework;

import org.bringback.text.BilingualText;

/** How far a referral has come. Which states may follow which is said by {@link ReferralTransitions}. */
public enum ReferralState {
    /** Not there yet. */
    NONE(new BilingualText("ยังไม่มี", "none")),
    DRAFTED(new BilingualText("จัดทำแล้ว", "drafted")),
    SENT(new BilingualText("ส่งแล้ว", "sent")),
    RECEIVED(new BilingualText("ได้รับแล้ว", "received")),
    ACCEPTED(new BilingualText("รับไว้ดำเนินการ", "accepted")),
    REJECTED(new BilingualText("ปฏิเสธ", "rejected")),
    REVOKED(new BilingualText("ยกเลิกการส่ง", "revoked")),
    ANSWERED(new BilingualText("ตอบแล้ว", "answered")),
    RETURNED(new BilingualText("ส่งคืน", "returned")),
    EXPIRED(new BilingualText("พ้นกำหนด", "expired")),
    CLOSED(new BilingualText("ปิดแล้ว", "closed"));

    private final BilingualText words;

    ReferralState(BilingualText words) {
        this.words = words;
    }

    public BilingualText words() {
        return words;
    }

    /** What {@link Referral#isOpen} begins with. */
    boolean isOpen() {
        return switch (this) {
            case DRAFTED, SENT, RECEIVED, ACCEPTED, ANSWERED -> true;
            case NONE, REJECTED, REVOKED, RETURNED, EXPIRED, CLOSED -> false;
        };
    }

    /** Whether it is under way: neither side may be sure that the other works on the case. */
    public boolean isInTransit() {
        return this == SENT || this == RECEIVED;
    }

    /** Whether the receiver works on it, unless it had expired before. */
    boolean isHeld() {
        return this == ACCEPTED || this == ANSWERED;
    }
}
