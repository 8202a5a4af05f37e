package org.bringback.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.text.BilingualText;

/**
 * Something that a school, an area or a partner says it did about a case. Entries are only ever added.
 *
 * @param caseId see {@link ListedCase#id}
 * @param by the unit that says so, such as {@code area:P7101} or {@code partner:msdhs}
 * @param source the row that says so
 */
public record CaseEntry(RowKey caseId, LocalDate on, What what, String by, RowKey source) {

    /** By day; of one day in the order of the steps. */
    static final Comparator<CaseEntry> ORDER = Comparator.comparing(CaseEntry::on)
            .thenComparing(entry -> entry.what().step())
            .thenComparing(CaseEntry::source);

    /** What was done. */
    public sealed interface What {

        Step.Work step();
    }

    /** Whether a listed row is a child who dropped out. */
    public record Listing(ListingAnswer answer) implements What {

        @Override
        public Step.Work step() {
            return Step.Work.LISTING;
        }
    }

    /** Somebody tried to reach the family. */
    public record Attempt(AttemptResult result) implements What {

        @Override
        public Step.Work step() {
            return Step.Work.CONTACT;
        }
    }

    /** A visit, and the causes that it confirmed, several if need be. */
    public record Visit(List<ReasonCode> causes) implements What {

        @Override
        public Step.Work step() {
            return Step.Work.VISIT;
        }
    }

    /** What the family decided. */
    public record Decided(boolean returns) implements What {

        @Override
        public Step.Work step() {
            return Step.Work.DECISION;
        }
    }

    /** The child is enrolled. */
    public record Enrolled() implements What {

        @Override
        public Step.Work step() {
            return Step.Work.ENROLMENT;
        }
    }

    /** A registration office knows the child by another name or number; moves nothing by itself. */
    public record Renamed() implements What {

        @Override
        public Step.Work step() {
            return Step.Work.LISTING;
        }
    }

    /** Whether a child who returned is still there. */
    public record FollowedUp(FollowUpResult result) implements What {

        @Override
        public Step.Work step() {
            return Step.Work.FOLLOW_UP;
        }
    }

    /** What somebody says of a listed row: it is accepted, or why it is no child who dropped out. */
    public enum ListingAnswer {
        ACCEPTED(new BilingualText("ใช่ ออกกลางคัน", "yes, dropped out")),
        DUPLICATE(new BilingualText("รายชื่อซ้ำ", "listed twice")),
        NEVER_LEFT(new BilingualText("ไม่เคยออก", "never left")),
        ENROLLED_ELSEWHERE(new BilingualText("เรียนที่อื่นแล้ว", "enrolled elsewhere")),
        LISTED_BY_MISTAKE(new BilingualText("อยู่ในรายชื่อโดยผิดพลาด", "listed by mistake")),
        MOVED_ABROAD(new BilingualText("ย้ายไปต่างประเทศ", "moved abroad")),
        DIED(new BilingualText("เสียชีวิต", "died"));

        private final BilingualText words;

        ListingAnswer(BilingualText words) {
            this.words = words;
        }

        public BilingualText words() {
            return words;
        }
    }

    /** How an attempt to reach a family ended. */
    public enum AttemptResult {
        AGREED(true, 7, new BilingualText("ตกลงกลับเข้าเรียน", "agreed to return")),
        CALL_LATER(true, 7, new BilingualText("นัดติดต่ออีกครั้ง", "call later")),
        NOT_REACHED(false, 3, new BilingualText("ติดต่อไม่ได้", "not reached")),
        WRONG_CONTACT(false, 14, new BilingualText("ข้อมูลติดต่อไม่ถูกต้อง", "wrong contact")),
        REFUSED(true, 30, new BilingualText("ปฏิเสธ", "refused")),
        MOVED(false, 14, new BilingualText("ย้ายที่อยู่", "moved")),
        DIED(true, 0, new BilingualText("เสียชีวิต", "died")),
        OTHER(true, 7, new BilingualText("อื่น ๆ", "other"));

        private final boolean reached;
        private final int daysToNext;
        private final BilingualText words;

        AttemptResult(boolean reached, int daysToNext, BilingualText words) {
            this.reached = reached;
            this.daysToNext = daysToNext;
            this.words = words;
        }

        /** Whether somebody who knows the child was reached. */
        boolean isReached() {
            return reached;
        }

        /** After how many days to try again. */
        public int daysToNext() {
            return daysToNext;
        }

        public BilingualText words() {
            return words;
        }
    }

    /** What was found out about a child who returned. */
    public enum FollowUpResult {
        STILL_THERE(new BilingualText("ยังเรียนอยู่", "still there")),
        LEFT_AGAIN(new BilingualText("ออกอีกครั้ง", "left again")),
        UNKNOWN(new BilingualText("ไม่ทราบ", "unknown"));

        private final BilingualText words;

        FollowUpResult(BilingualText words) {
            this.words = words;
        }

        public BilingualText words() {
            return words;
        }
    }
}
