package org.bringback.job.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bringback.job.journal.JournalLine.Snapshot;
import org.bringback.text.BilingualText;

/** Compares the snapshots that a journal's nights made with those that came of doing everything again. */
final class ReplayedRevisions {

    private final FigureJournalStore figures;
    private final List<JournalLine> events;

    ReplayedRevisions(FigureJournalStore figures, List<JournalLine> events) {
        this.figures = figures;
        this.events = List.copyOf(events);
    }

    /** Gives every list and day the revision it had, and names what came out otherwise: such figures get the next one. */
    List<BilingualText> differences() {
        List<BilingualText> differences = new ArrayList<>();
        Map<List<String>, Snapshot> now = last(figures.snapshots());
        List<Snapshot> recorded = events.stream()
                .flatMap(line -> Stream.ofNullable(line.night()))
                .flatMap(night -> night.snapshots().stream())
                .toList();
        for (Map.Entry<List<String>, Snapshot> entry : last(recorded).entrySet()) {
            Snapshot before = entry.getValue();
            Snapshot made = now.get(entry.getKey());
            boolean same = made != null && made.digest().equals(before.digest());
            if (!same) {
                differences.add(other(before));
            } else if (made != null && made.revision() < before.revision()) {
                differences.add(onlyLast(before));
            }
            int revision = same ? before.revision() : before.revision() + 1;
            if (made != null && made.revision() != revision) {
                figures.renumber(made, revision);
            }
        }
        return differences;
    }

    private static Map<List<String>, Snapshot> last(List<Snapshot> snapshots) {
        Map<List<String>, Snapshot> last = new LinkedHashMap<>();
        for (Snapshot one : snapshots) {
            last.merge(
                    List.of(one.cohort(), one.list(), one.asOf()),
                    one,
                    (before, next) -> before.revision() > next.revision() ? before : next);
        }
        return last;
    }

    private static BilingualText onlyLast(Snapshot before) {
        String what = before.list() + " " + before.asOf();
        return new BilingualText(
                "ตัวเลขของ " + what + " สร้างใหม่ได้เฉพาะฉบับที่ " + before.revision()
                        + " เพราะบันทึกไม่มีฉบับก่อนหน้า รายงานของวันนั้นอาจต่างจากที่เผยแพร่แล้ว"
                        + " ให้กู้โฟลเดอร์ journal จากสำเนาสำรองแล้วสั่ง rebuild อีกครั้ง",
                "of the figures of " + what + " only revision " + before.revision()
                        + " is made again, as the journal has none before; reports of that day may differ from those"
                        + " published: restore the folder journal from a backup and rebuild again");
    }

    private static BilingualText other(Snapshot before) {
        String what = before.list() + " " + before.asOf();
        return new BilingualText(
                "ตัวเลขของ " + what + " ไม่ตรงกับฉบับที่ " + before.revision()
                        + " ที่เคยนับ ไฟล์หรือการตั้งค่าไม่เหมือนเดิม",
                "the figures of " + what + " are not those of revision " + before.revision()
                        + " as it was counted: a file is missing or the configuration has changed");
    }
}
