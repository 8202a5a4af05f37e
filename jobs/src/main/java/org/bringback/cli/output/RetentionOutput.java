package org.bringback.cli.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.job.backup.EarlierBackups;
import org.bringback.job.casework.retention.Retention;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;

/** What {@code retention run} says: counts and places, and nothing about anybody. */
public final class RetentionOutput {

    private final Console console;
    private final boolean json;

    RetentionOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /**
     * Backups that still hold what was removed.
     *
     * @param known whether somebody said where backups are
     * @param holding after those were removed that were to be
     * @param old those of them that are older than they may be
     * @param pruned how many were removed
     */
    public record Backups(
            boolean known, List<EarlierBackups.Holding> holding, List<EarlierBackups.Holding> old, int pruned) {

        public Backups {
            holding = List.copyOf(holding);
            old = List.copyOf(old);
        }
    }

    /** @param dryRun whether nothing was removed yet */
    public void removed(Retention.Removed removed, Backups backups, boolean dryRun) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("dry_run", dryRun);
            summary.put("cases", removed.cases());
            summary.put("contacts", removed.contacts());
            summary.put("remarks", removed.remarks());
            summary.put("set_aside", removed.setAside());
            summary.put("files", removed.files());
            summary.put("folders", removed.folders());
            summary.put("report", removed.report().toString());
            if (backups.known()) {
                summary.put("backups_holding_removed", numbers(backups.holding()));
                summary.put("backups_too_old", numbers(backups.old()));
                summary.put("backups_pruned", backups.pruned());
            }
            console.out().println(Json.INDENTED.writeValueAsString(summary));
            return;
        }
        counts(removed, dryRun);
        line(new BilingualText("เหตุผลรายรายการอยู่ใน " + removed.report(), "what and why is in " + removed.report()));
        backups(backups);
    }

    private void counts(Retention.Removed removed, boolean dryRun) {
        BilingualText text = new BilingualText(
                "%sลบข้อมูลติดต่อ %,d แถวและหมายเหตุ %,d แถวของ %,d รายที่พ้นเวลาเก็บ ทุกช่องของ %,d แถวที่ไม่ได้รับ"
                        + " ข้อมูลเดียวกันในไฟล์ที่เก็บไว้ %,d ไฟล์ และโฟลเดอร์หรือไฟล์เก่าที่ส่งออกไป %,d รายการ",
                "%s contacts of %,d {row|rows} and remarks of %,d {row|rows} of %,d {case that is|cases that are} over, all cells of"
                        + " %,d {row that was|rows that were} not taken, the same from %,d {archived file|archived files}, and"
                        + " %,d {old folder or file that was|old folders and files that were} sent out");
        BilingualText done = dryRun ? new BilingualText("จะ", "would remove") : new BilingualText("", "removed");
        line(new BilingualText(
                format(text.thai(), done.thai(), removed),
                EnglishCount.agreed(format(text.english(), done.english(), removed))));
    }

    private static String format(String text, String done, Retention.Removed removed) {
        return String.format(
                Locale.ROOT,
                text,
                done,
                removed.contacts(),
                removed.remarks(),
                removed.cases(),
                removed.setAside(),
                removed.files(),
                removed.folders());
    }

    private void backups(Backups backups) {
        if (!backups.known()) {
            line(
                    new BilingualText(
                            "สำเนาสำรองที่ทำก่อนหน้านี้อาจยังมีข้อมูลที่ลบ ให้ระบุโฟลเดอร์ด้วย --backups เพื่อตรวจ",
                            "backups made before may still hold what was removed: name their folder with --backups to see which"));
            return;
        }
        if (backups.pruned() > 0) {
            line(new BilingualText(
                    "ลบสำเนาสำรองเก่าที่ยังมีข้อมูลดังกล่าว " + backups.pruned() + " ชุด",
                    "old backups that held it were removed: " + backups.pruned()));
        }
        if (!backups.holding().isEmpty()) {
            line(new BilingualText(
                    "สำเนาสำรองที่ยังมีข้อมูลที่ลบ: " + words(backups.holding()),
                    "backups that still hold what was removed: " + words(backups.holding())));
        }
        if (!backups.old().isEmpty()) {
            line(new BilingualText(
                    "ในจำนวนนี้เก่าเกินกำหนด: " + words(backups.old())
                            + " ให้ทำสำเนาสำรองใหม่ แล้วตั้ง prune-backups: true ใน jobs/reference/retention.yaml หรือใช้ backup --keep",
                    "of them older than they may be: " + words(backups.old())
                            + ". Make a new backup, then set prune-backups: true in jobs/reference/retention.yaml, or use"
                            + " backup --keep"));
        }
    }

    private static List<Integer> numbers(List<EarlierBackups.Holding> backups) {
        return backups.stream().map(EarlierBackups.Holding::number).toList();
    }

    private static String words(List<EarlierBackups.Holding> backups) {
        return backups.stream()
                .map(one -> one.number() + " (" + one.made().substring(0, 10) + ")")
                .collect(Collectors.joining(", "));
    }

    private void line(BilingualText text) {
        console.out().println(OutsideText.oneLine(console.language().text(text)));
    }
}
