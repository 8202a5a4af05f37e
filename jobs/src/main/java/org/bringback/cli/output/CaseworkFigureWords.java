package org.bringback.cli.output;

import org.bringback.samples.casework.CaseworkTruth.Figure;
import org.bringback.text.BilingualText;

/** What figures of a demo's casework are called. */
final class CaseworkFigureWords {

    private CaseworkFigureWords() {}

    static BilingualText of(Figure figure) {
        return switch (figure) {
            case CLOSED -> new BilingualText("รายที่ปิดแล้ว", "cases closed");
            case FIRST_CONTACTS -> new BilingualText("รายที่ติดต่อได้แล้ว", "cases with a first contact");
            case ENROLLED -> new BilingualText("รายที่เข้าเรียนแล้ว", "cases enrolled");
            case STILL_THERE -> new BilingualText("ติดตามแล้วยังเรียนอยู่", "follow-ups: still there");
            case LEFT_AGAIN -> new BilingualText("ติดตามแล้วออกอีกครั้ง", "follow-ups: left again");
            case UNKNOWN -> new BilingualText("ติดตามแล้วไม่ทราบ", "follow-ups: unknown");
            case SENT -> new BilingualText("ส่งต่อ", "referrals sent");
            case ANSWERED_IN_TIME -> new BilingualText("หน่วยงานภาคีตอบกลับในกำหนด", "referrals answered in time");
            case HELD -> new BilingualText("หน่วยงานรับไว้", "referrals accepted");
            case REJECTED -> new BilingualText("หน่วยงานปฏิเสธ", "referrals rejected");
            case GIVEN_BACK -> new BilingualText("หน่วยงานส่งคืน", "referrals given back");
            case ENDED -> new BilingualText("ยกเลิกหรือพ้นกำหนด", "referrals revoked or expired");
            case COPIES_THAT_DIFFER ->
                new BilingualText("ข้อสังเกต: แบบบันทึกสองฉบับไม่ตรงกัน", "findings: copies that differ");
            case ANSWERS_SAID_TWICE -> new BilingualText("ข้อสังเกต: คำตอบซ้ำ", "findings: answers said twice");
            case ANSWERS_TO_REVOKED ->
                new BilingualText("ข้อสังเกต: คำตอบหลังยกเลิก", "findings: answers to revoked referrals");
            case REGISTRY_ASKED -> new BilingualText("สอบถามสำนักทะเบียน", "asked at the registration office");
            case REGISTRY_ANSWERED -> new BilingualText("สำนักทะเบียนตอบในกำหนด", "answered by it in time");
            case NAMES_CHANGED ->
                new BilingualText("ข้อสังเกต: เปลี่ยนชื่อหรือเลขประจำตัว", "findings: name or number changed");
            case STATUS_DIFFERS ->
                new BilingualText(
                        "ข้อสังเกต: เสียชีวิตหรือไปต่างประเทศแต่รายการระบุอย่างอื่น",
                        "findings: died or abroad, and the list says otherwise");
            case PROBLEMS_OPEN -> new BilingualText("ปัญหาและข้อเสนอที่เปิดอยู่", "problems and proposals: open");
            case PROBLEMS_ENDED -> new BilingualText("ปัญหาและข้อเสนอที่ยุติแล้ว", "problems and proposals: ended");
        };
    }
}
