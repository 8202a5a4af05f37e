package org.bringback.casework;

import org.bringback.text.BilingualText;

/** Why an entry about a referral is not taken, and what to do. */
public enum ReferralRefusal {
    NEVER_SENT(
            new BilingualText("ไม่เคยส่งต่อ", "never sent"),
            new BilingualText(
                    "ไม่เคยส่งต่อรายนี้ ให้ตรวจเลขอ้างอิงกับหน่วยงานต้นทาง",
                    "this case was never sent: check the reference with the office it came from")),
    REVOKED(
            new BilingualText("ยกเลิกการส่งต่อแล้ว", "revoked"),
            new BilingualText(
                    "หน่วยงานต้นทางยกเลิกการส่งต่อแล้ว จึงไม่นำคำตอบมาใช้ ให้ส่งคืนข้อมูลของรายนี้",
                    "the sender has revoked the referral, and the answer is not used: give the data of this case back")),
    ACCEPTED_ALREADY(
            new BilingualText("หน่วยงานปลายทางรับไว้แล้ว", "accepted already"),
            new BilingualText(
                    "หน่วยงานปลายทางรับไว้แล้ว จึงยกเลิกไม่ได้ ให้ขอให้ส่งคืน",
                    "the receiver has accepted the case, so it cannot be revoked: ask for its return")),
    SAID_TWICE(
            new BilingualText("คำตอบซ้ำ", "said twice"),
            new BilingualText(
                    "เคยได้รับคำตอบนี้แล้ว จึงไม่นับซ้ำ", "this was answered before and is not counted again")),
    ENDED(
            new BilingualText("การส่งต่อสิ้นสุดแล้ว", "ended"),
            new BilingualText(
                    "การส่งต่อนี้สิ้นสุดแล้ว ให้ส่งต่อใหม่หากยังต้องการความช่วยเหลือ",
                    "the referral has ended: send the case again where help is still needed")),
    NOT_ALLOWED_NOW(
            new BilingualText("ลำดับสถานะไม่ถูกต้อง", "not allowed in this state"),
            new BilingualText(
                    "ลำดับสถานะไม่ถูกต้อง ให้ตรวจสถานะปัจจุบันของการส่งต่อ",
                    "this may not follow the state the referral is in: check that state")),
    EARLIER_THAN_LAST(
            new BilingualText("วันที่ก่อนเหตุการณ์ล่าสุด", "earlier than the last event"),
            new BilingualText(
                    "วันที่ก่อนเหตุการณ์ล่าสุดของการส่งต่อนี้ ให้ตรวจวันที่",
                    "the date is before the last thing that happened to the referral: check the date")),
    ALREADY_OPEN(
            new BilingualText("ส่งต่อไปหน่วยงานนี้แล้ว", "already with this agency"),
            new BilingualText(
                    "มีการส่งต่อรายนี้ไปหน่วยงานเดียวกันด้วยเหตุเดียวกันที่ยังไม่สิ้นสุด",
                    "the case is already with this agency for this purpose")),
    ALREADY_HANDED_OVER(
            new BilingualText("กำลังส่งมอบให้หน่วยงานอื่น", "already being handed over"),
            new BilingualText(
                    "รายนี้กำลังส่งมอบให้หน่วยงานอื่นอยู่แล้ว", "the case is already being handed over to an agency")),
    ASKED_TOO_SOON(
            new BilingualText("ขอรับซ้ำเร็วเกินไป", "asked again too soon"),
            new BilingualText(
                    "หน่วยงานนี้ขอรับรายนี้ไปแล้วเมื่อไม่ถึง 15 วัน ให้รอคำตอบหรือขอใหม่เมื่อครบกำหนด",
                    "the agency asked for this case less than 15 days ago: wait for the answer, or ask again after that")),
    CASE_GONE(
            new BilingualText("ไม่มีรายชื่อใดมีรายนี้แล้ว", "on no list any more"),
            new BilingualText(
                    "ไม่มีรายชื่อใดมีรายนี้แล้ว อาจถูกลบออกจากไฟล์ของหน่วยงาน ให้ถามหน่วยงานเจ้าของรายชื่อแล้วแจ้งหน่วยงานภาคี",
                    "no list has this case any more; it may have been taken out of its office's file: ask that office and tell the"
                            + " partner")),
    PARTNER_NOT_VALID(
            new BilingualText("หน่วยงานไม่มีผล ณ วันที่ส่ง", "agency not valid on that day"),
            new BilingualText(
                    "หน่วยงานนี้ไม่มีผลแล้วหรือยังไม่มีผล ณ วันที่ส่ง ให้แก้ partners.csv หรือเลือกหน่วยงานอื่น",
                    "the agency is not valid on that day: correct partners.csv or choose another one"));

    private final BilingualText title;
    private final BilingualText text;

    ReferralRefusal(BilingualText title, BilingualText text) {
        this.title = title;
        this.text = text;
    }

    /** In a few words. */
    public BilingualText title() {
        return title;
    }

    public BilingualText text() {
        return text;
    }

    static ReferralRefusal of(ReferralState from, ReferralState to) {
        if (to == ReferralState.REVOKED && from.isHeld()) {
            return ACCEPTED_ALREADY;
        }
        if (to == from) {
            return SAID_TWICE;
        }
        return switch (from) {
            case REVOKED -> REVOKED;
            case REJECTED, RETURNED, EXPIRED, CLOSED -> ENDED;
            case NONE, DRAFTED, SENT, RECEIVED, ACCEPTED, ANSWERED -> NOT_ALLOWED_NOW;
        };
    }
}
