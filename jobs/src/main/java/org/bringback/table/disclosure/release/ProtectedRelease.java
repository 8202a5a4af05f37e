package org.bringback.table.disclosure.release;

import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.text.BilingualText;

/** The tables of an edition, and how much they promise. */
public record ProtectedRelease(Publication publication, Promise promise) {

    /**
     * Against which readers a release leaves every suppressed cell the width asked for, the strictest first. What earlier
     * releases and the status tables tell anyway is not its doing.
     */
    public enum Promise {
        INTERNAL(ReaderKnowledge.PRINTED_FIGURES, new BilingualText("ไม่ปกปิด", "nothing is suppressed")),
        BOTH_DAYS(
                ReaderKnowledge.CLOSED_COHORT,
                new BilingualText(
                        "ฉบับนี้ไม่ทำให้ประมาณช่องที่ปกปิดช่องใดได้แคบกว่าเกณฑ์ แม้ผู้อ่านเทียบตัวเลขทั้งสองวันที่และรู้ว่าศูนย์พิมพ์ไว้",
                        "this edition lets no reader come nearer to a suppressed cell than allowed, not even one who puts both days"
                                + " together and knows that zeros are printed")),
        SOME_ON_THEIR_DAY(
                ReaderKnowledge.EACH_DAY,
                new BilingualText(
                        "บางช่องคลุมเครือตามเกณฑ์เฉพาะเมื่ออ่านทีละวันที่ ผู้ที่เทียบตัวเลขสองวันที่อาจประมาณได้แคบกว่า",
                        "some cells are as vague as asked for on their own day only: readers who put both days together may come"
                                + " nearer")),
        EACH_DAY(
                ReaderKnowledge.EACH_DAY,
                new BilingualText(
                        "ช่องที่ปกปิดคลุมเครือตามเกณฑ์เฉพาะเมื่ออ่านทีละวันที่ ไม่พบวิธีปกปิดทั้งสองวันที่ร่วมกัน"
                                + " ผู้ที่เทียบตัวเลขสองวันที่อาจประมาณได้แคบกว่า",
                        "suppressed cells are as vague as asked for on their own day only: no pattern for both days was found, and"
                                + " readers who put both days together may come nearer")),
        PRINTED_FIGURES(
                ReaderKnowledge.PRINTED_FIGURES,
                new BilingualText(
                        "ช่องที่ปกปิดคลุมเครือตามเกณฑ์เฉพาะเมื่ออ่านทีละวันที่และยังคิดว่าช่องที่ปกปิดอาจเป็นศูนย์"
                                + " ผู้ที่รู้ว่าศูนย์พิมพ์ไว้หรือเทียบตัวเลขสองวันที่อาจประมาณได้แคบกว่า",
                        "suppressed cells are as vague as asked for on their own day only, and to readers who think that they may"
                                + " be zero: readers who know that zeros are printed, or put both days together, may come nearer"));

        private final ReaderKnowledge reader;
        private final BilingualText words;

        Promise(ReaderKnowledge reader, BilingualText words) {
            this.reader = reader;
            this.words = words;
        }

        /** What the readers know from whom every cell is safe. */
        public ReaderKnowledge reader() {
            return reader;
        }

        public BilingualText words() {
            return words;
        }
    }
}
