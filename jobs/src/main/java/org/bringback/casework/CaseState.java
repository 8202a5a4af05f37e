package org.bringback.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * Where a case stands on a day: in exactly one step, or closed.
 *
 * @param episode from 1; a child who leaves again begins a further one
 * @param current empty where the case is closed
 * @param finished steps of all episodes, oldest first
 * @param entries what people entered up to the day, oldest first, whether it changed anything or not
 * @param followUps what was found out about a child who returned, oldest first
 */
public record CaseState(
        ListedCase listed,
        int episode,
        Optional<Current> current,
        Optional<Closing> closing,
        List<Finished> finished,
        List<CaseEntry> entries,
        List<FollowUp> followUps,
        List<CaseFinding> findings) {

    /**
     * A step that a case is in.
     *
     * @param since the day from which its deadline counts
     * @param due last day that is on time
     * @param late first day that is late, after the days of grace
     */
    public record Current(Step step, LocalDate since, LocalDate due, LocalDate late) {}

    /**
     * A step that is done.
     *
     * @param skipped whether the case went past it with a later one: then it has no time of its own
     */
    public record Finished(Step step, int episode, LocalDate on, Timing timing, boolean skipped) {}

    /** Whether a step was done, or still can be, within its time. */
    public enum Timing {
        ON_TIME,
        IN_GRACE,
        LATE
    }

    /** Why a case needs no more work, and since when. */
    public record Closing(Why why, LocalDate on) {}

    /** Why a case needs no more work. */
    public enum Why {
        /** There in all follow-ups. */
        STAYED(new BilingualText("กลับเข้าเรียนและเรียนต่อเนื่องครบทุกครั้งที่ติดตาม", "returned and stayed")),
        DIED(new BilingualText("เสียชีวิต", "died")),
        NOT_A_DROPOUT(new BilingualText("ไม่ใช่เด็กออกกลางคัน", "no dropout")),
        /** Back at school for a time: nobody here can follow the child up any more. */
        WENT_ABROAD(new BilingualText("กลับเข้าเรียนแล้วย้ายไปต่างประเทศ", "returned, then moved abroad"));

        private final BilingualText words;

        Why(BilingualText words) {
            this.words = words;
        }

        public BilingualText words() {
            return words;
        }
    }

    /** What was found out on a day, by people or by a register. */
    public record FollowUp(int episode, LocalDate on, CaseEntry.FollowUpResult result) {}

    public CaseState {
        finished = List.copyOf(finished);
        entries = List.copyOf(entries);
        followUps = List.copyOf(followUps);
        findings = List.copyOf(findings);
    }

    public boolean isClosed() {
        return closing.isPresent();
    }

    /** Whether the current step is on time; empty where the case is closed. */
    public Optional<Timing> timing(LocalDate asOf) {
        return current.map(step -> timing(asOf, step));
    }

    static Timing timing(LocalDate day, Current step) {
        if (!day.isAfter(step.due())) {
            return Timing.ON_TIME;
        }
        return day.isBefore(step.late()) ? Timing.IN_GRACE : Timing.LATE;
    }
}
