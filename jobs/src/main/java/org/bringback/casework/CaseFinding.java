package org.bringback.casework;

import java.time.LocalDate;
import java.util.List;
import org.bringback.intake.row.RowKey;
import org.bringback.text.BilingualText;

/**
 * Something about a case that an area has to look at. Nothing is changed by it.
 *
 * @param on the day it is about
 * @param sources the rows involved; may be empty where a list alone shows it
 */
public record CaseFinding(Kind kind, RowKey caseId, LocalDate on, List<RowKey> sources) {

    public CaseFinding {
        sources = List.copyOf(sources);
    }

    /** What is wrong, and what to do. */
    public enum Kind {
        /** Two copies of a worklist say different things of one case. */
        COPIES_DIFFER(
                new BilingualText("แบบบันทึกสองฉบับไม่ตรงกัน", "two copies differ"),
                new BilingualText(
                        "แบบบันทึกสองฉบับให้ข้อมูลของรายเดียวกันไม่ตรงกัน จึงยังไม่นำค่าใดมาใช้ ให้ตกลงกันแล้วส่งฉบับเดียว",
                        "two copies of a worklist say different things of this case, and neither is used: agree on one and send it")),
        /** The worklist names a case that the state does not know. */
        UNKNOWN_CASE(
                new BilingualText("ไม่พบรายนี้ในรายชื่อ", "on no list"),
                new BilingualText(
                        "ไม่พบรายนี้ในรายชื่อ อาจถูกลบออกจากไฟล์ของหน่วยงาน ให้ตรวจกับหน่วยงานเจ้าของรายชื่อ",
                        "no list has this case; it may have been taken out of its office's file: ask that office")),
        AFTER_CLOSING(
                new BilingualText("บันทึกหลังปิดรายแล้ว", "entered after closing"),
                new BilingualText(
                        "มีการบันทึกหลังปิดรายแล้ว จึงไม่นำมาใช้ ให้ตรวจว่าควรเปิดรายใหม่หรือไม่",
                        "an entry about a case that is closed is not used: see whether it should be opened again")),
        LEFT_AGAIN_WHILE_OPEN(
                new BilingualText("ออกอีกครั้งก่อนกลับเข้าเรียน", "left again before a return"),
                new BilingualText(
                        "บันทึกว่าออกอีกครั้ง แต่รอบก่อนยังไม่มีการกลับเข้าเรียน จึงไม่เปิดรอบใหม่ ให้บันทึกวันเข้าเรียนก่อน",
                        "left again, but the episode before has no return: no further one is begun; enter the enrolment first")),
        FOLLOWED_UP_BEFORE_RETURN(
                new BilingualText("ติดตามก่อนวันเข้าเรียน", "followed up before the return"),
                new BilingualText(
                        "มีผลการติดตามก่อนวันเข้าเรียน จึงไม่นำมาใช้ ให้ตรวจวันที่",
                        "a follow-up before the child had returned is not used: check the date")),
        /** A partner says what belongs before a return, while the child is back. */
        OLDER_VERSION(
                new BilingualText("หน่วยงานภาคีแจ้งผลของขั้นตอนก่อนกลับเข้าเรียน", "partner speaks of an earlier step"),
                new BilingualText(
                        "เด็กกลับเข้าเรียนแล้ว แต่หน่วยงานภาคีแจ้งผลของขั้นตอนก่อนหน้านั้น จึงไม่นำมาใช้"
                                + " ให้แจ้งสถานะล่าสุดแก่หน่วยงานนั้น และตรวจว่าเด็กออกอีกหรือไม่",
                        "the child is back, and a partner says something of a step before that, which is not used: tell the"
                                + " partner, and ask whether the child has left again")),
        /** A registration office knows another name or number. */
        NAME_CHANGED(
                new BilingualText("เปลี่ยนชื่อหรือเลขประจำตัว", "name or number changed"),
                new BilingualText(
                        "สำนักทะเบียนแจ้งว่าเด็กเปลี่ยนชื่อหรือเลขประจำตัว ให้แจ้งหน่วยงานเจ้าของรายชื่อแก้ไข และตรวจคู่ที่รอวินิจฉัย",
                        "the registration office says that the child's name or number changed: have the list's office correct it,"
                                + " and look at the doubtful pairs")),
        /** A partner says that a child died or went abroad, and the list does not; the list's status is what is published. */
        STATUS_DIFFERS(
                new BilingualText("สถานะในรายชื่อต่างจากที่หน่วยงานภาคีแจ้ง", "list and partner differ"),
                new BilingualText(
                        "หน่วยงานภาคีแจ้งว่าเด็กเสียชีวิตหรือย้ายไปต่างประเทศ แต่รายชื่อฉบับล่าสุดยังระบุสถานะอื่น และสถานะที่เผยแพร่ยังเป็นไปตามรายชื่อ"
                                + " ให้หน่วยงานเจ้าของรายชื่อตรวจสอบและแก้ไขในไฟล์ที่จะส่งครั้งต่อไป",
                        "a partner says that the child died or moved abroad, and the newest list says another status, which is what is"
                                + " published: have the list's office check it and correct its next export")),
        /** A partner answers after its referral has expired; who has the case again has to know. */
        ANSWERED_LATE(
                new BilingualText("หน่วยงานภาคีตอบหลังพ้นกำหนด", "answered late"),
                new BilingualText(
                        "หน่วยงานภาคีตอบหลังพ้นกำหนด ระบบบันทึกคำตอบแล้ว แต่รายนี้กลับมาอยู่กับผู้ส่งแล้ว"
                                + " ให้ผู้ส่งตรวจคำตอบและดำเนินการต่อ",
                        "the partner answered after the referral had expired; the answer is recorded, and the case is the sender's"
                                + " again: read the answer and go on with the case")),
        /** An export takes back that a child had returned. */
        WENT_BACK(
                new BilingualText("สถานะย้อนกลับ", "status went back"),
                new BilingualText(
                        "รายชื่อเคยระบุว่ากลับเข้าเรียนแล้ว แต่ฉบับใหม่ระบุสถานะก่อนหน้า ให้ตรวจกับหน่วยงาน",
                        "the list had said that the child returned and now says an earlier status: ask the office")),
        /** An export takes back that a child had died; the case stays closed until the office has said which is right. */
        DIED_BUT_ALIVE(
                new BilingualText("เคยระบุว่าเสียชีวิต", "had been reported as dead"),
                new BilingualText(
                        "รายชื่อเคยระบุว่าเสียชีวิต แต่ฉบับใหม่ระบุสถานะอื่น ให้ตรวจกับหน่วยงานว่าเป็นบุคคลเดียวกันและสถานะใดถูกต้อง"
                                + " แล้วแก้ไขในไฟล์ที่จะส่งครั้งต่อไป",
                        "the list had said that the child died and now says another status: ask the office whether it is the same"
                                + " person and which is right, and have its next export corrected")),
        /** Two lists say different things of one child on the same day. */
        TWO_LISTS_DIFFER(
                new BilingualText("สถานะในสองรายการไม่ตรงกัน", "two lists differ"),
                new BilingualText(
                        "เด็กคนเดียวกันมีชื่ออยู่ในสองรายการและสถานะไม่ตรงกัน ให้หน่วยงานทั้งสองตรวจว่าสถานะใดถูกต้องแล้วแก้ไขในไฟล์ที่จะส่งครั้งต่อไป",
                        "two lists have the same child with different statuses: let both offices find out which is right and correct"
                                + " their next exports")),
        /** So young a child cannot be in that level. */
        BIRTH_DATE_IMPOSSIBLE(
                new BilingualText("วันเกิดไม่สอดคล้องกับระดับชั้น", "birth date impossible for the level"),
                new BilingualText(
                        "วันเกิดเป็นไปไม่ได้สำหรับระดับชั้นที่ระบุ ให้ตรวจวันเกิดและระดับชั้นกับสถานศึกษาแล้วแก้ไขในไฟล์ที่จะส่งครั้งต่อไป",
                        "the birth date is impossible for the level: check both with the school and correct the next export")),
        ENROLLED_SINCE(
                new BilingualText("ยังไม่กลับ แต่มีชื่อในทะเบียน", "not back, but on a roll"),
                new BilingualText(
                        "รายงานว่ายังไม่กลับเข้าเรียน แต่มีชื่อในทะเบียนผู้เรียน ให้สอบถามสถานศึกษาแล้วแก้สถานะในไฟล์ หรือให้สถานศึกษาแก้ทะเบียน",
                        "reported as not back, but on a school's roll: ask the school, then correct the status, or have the roll"
                                + " corrected")),
        DEAD_BUT_ENROLLED(
                new BilingualText("เสียชีวิต แต่มีชื่อในทะเบียน", "dead, but on a roll"),
                new BilingualText(
                        "รายงานว่าเสียชีวิต แต่มีชื่อในทะเบียนผู้เรียนหลังจากนั้น ให้ตรวจว่าเป็นบุคคลเดียวกันหรือไม่ แล้วแก้ไขฝ่ายที่ผิด",
                        "reported as dead, but on a school's roll since: find out whether it is the same person and correct what is"
                                + " wrong")),
        RETURNED_BUT_ON_NO_ROLL(
                new BilingualText("กลับแล้ว แต่ไม่มีชื่อในทะเบียน", "back, but on no roll"),
                new BilingualText(
                        "รายงานว่ากลับเข้าเรียนแล้ว แต่ไม่มีชื่อในทะเบียนผู้เรียนฉบับล่าสุด ให้สอบถามสถานศึกษาแล้วแก้สถานะในไฟล์ หรือให้สถานศึกษาเพิ่มชื่อ",
                        "reported as back, but on no school's roll: ask the school, then correct the status, or have the child put on"
                                + " the roll")),
        /** Somebody who gave the case away goes on editing it. */
        NOT_THE_OWNER(
                new BilingualText("ผู้บันทึกไม่ใช่เจ้าของราย", "not the owner"),
                new BilingualText(
                        "ผู้บันทึกไม่ได้เป็นเจ้าของรายแล้วเพราะส่งต่อไปแล้ว จึงไม่นำมาใช้ ให้แจ้งหน่วยงานที่รับช่วง",
                        "the case had been handed over when this was entered, and it is not used: tell the agency that has it"));

        private final BilingualText title;
        private final BilingualText text;

        Kind(BilingualText title, BilingualText text) {
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
    }
}
