package org.bringback.table.disclosure.release;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.text.BilingualText;

/**
 * The tables of an edition, and how much they promise.
 *
 * @param othersLeftOut whether other releases hang together with it that were not looked at
 */
public record ProtectedRelease(Publication publication, Promise promise, boolean othersLeftOut) {

    private static final BilingualText LEFT_OUT = new BilingualText(
            "ฉบับนี้ไม่ได้รับการยืนยันร่วมกับฉบับของวันอื่นหรือฉบับก่อนแก้ไข (ช่องที่เกี่ยวโยงกันมีมากเกินไป คำนวณซ้ำไม่ได้"
                    + " หรือไม่พบวิธีปกปิด) ผู้ที่เทียบกับฉบับเหล่านั้นอาจประมาณช่องที่ปกปิดได้แคบกว่า",
            "this edition was not shown to be safe together with editions of other days and revisions (too many cells hang"
                    + " together, these cannot be counted again, or no pattern was found): readers who put them"
                    + " together may come nearer to suppressed cells");

    public ProtectedRelease(Publication publication, Promise promise) {
        this(publication, promise, false);
    }

    /** Groups of tables of one release together, which promises no more than any of them. */
    static ProtectedRelease of(LinkedTables linked, List<ProtectedRelease> parts) {
        Set<CellId> hidden = new HashSet<>();
        parts.forEach(part -> hidden.addAll(part.publication().suppressed()));
        return new ProtectedRelease(
                Publication.of(linked, hidden),
                parts.stream()
                        .map(ProtectedRelease::promise)
                        .max(Comparator.naturalOrder())
                        .orElse(Promise.ALL_RELEASES),
                parts.stream().anyMatch(ProtectedRelease::othersLeftOut));
    }

    /** The same, protected without regard to other releases that hang together with it. */
    ProtectedRelease beyondOthers() {
        return new ProtectedRelease(publication, promise, true);
    }

    /** What the promise does not reach. */
    public Optional<BilingualText> leftOut() {
        return othersLeftOut ? Optional.of(LEFT_OUT) : Optional.empty();
    }

    /**
     * Against which readers a release leaves every suppressed cell the width asked for, the strictest first. What earlier
     * releases and the status tables tell anyway is not its doing.
     */
    public enum Promise {
        INTERNAL(ReaderKnowledge.PRINTED_FIGURES, new BilingualText("ไม่ปกปิด", "nothing is suppressed")),
        ALL_RELEASES(
                ReaderKnowledge.CLOSED_COHORT,
                new BilingualText(
                        "ฉบับนี้ไม่ทำให้ประมาณช่องที่ปกปิดช่องใดได้แคบกว่าเกณฑ์ แม้ผู้อ่านเทียบกับฉบับอื่นที่เคยได้รับ"
                                + " (ไม่เกินเก้าฉบับที่ใกล้ที่สุดซึ่งคำนวณซ้ำได้) และรู้ว่าค่าศูนย์พิมพ์ตามจริง",
                        "this edition lets no reader come nearer to a suppressed cell than allowed, not even one who puts it"
                                + " together with other editions given before (the nearest nine at most, as far as they can"
                                + " be counted again) and knows that zeros are printed")),
        BOTH_DAYS(
                ReaderKnowledge.CLOSED_COHORT,
                new BilingualText(
                        "ฉบับนี้ไม่ทำให้ประมาณช่องที่ปกปิดช่องใดได้แคบกว่าเกณฑ์ แม้ผู้อ่านเทียบตัวเลขทั้งสองวันที่และรู้ว่าค่าศูนย์พิมพ์ตามจริง",
                        "this edition lets no reader come nearer to a suppressed cell than allowed, not even one who puts both days"
                                + " together and knows that zeros are printed")),
        WITHHELD_TABLES(
                ReaderKnowledge.CLOSED_COHORT,
                new BilingualText(
                        "ฉบับนี้ไม่ทำให้ประมาณช่องที่ปกปิดช่องใดได้แคบกว่าเกณฑ์ แม้ผู้อ่านเทียบกับฉบับอื่นที่เคยได้รับ"
                                + " (ไม่เกินเก้าฉบับที่ใกล้ที่สุดซึ่งคำนวณซ้ำได้) และรู้ว่าค่าศูนย์พิมพ์ตามจริง"
                                + " โดยปกปิดบางตารางทั้งตาราง เพราะไม่พบวิธีปกปิดที่น้อยกว่า",
                        "this edition lets no reader come nearer to a suppressed cell than allowed, not even one who puts it"
                                + " together with other editions given before (the nearest nine at most, as far as they can"
                                + " be counted again) and knows that zeros are printed; for that some tables are suppressed"
                                + " whole, as nothing less was found to be enough")),
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
