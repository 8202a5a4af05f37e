package org.bringback.cli.output;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.job.RunSummary;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/** Prints what a run did, for people or for programs. */
public final class RunSummaryOutput {

    private RunSummaryOutput() {}

    public static void print(RunSummary summary, boolean json, Console console) throws IOException {
        if (json) {
            RunSummaryJson.write(summary, console.out());
        } else {
            new RunSummaryText(console.out()).write(summary);
        }
        incomplete(summary).map(OutsideText::oneLine).ifPresent(console.err()::println);
    }

    /** Why the exit code will not be 0, on one line: {@code bin/nightly} passes the last line on. */
    private static Optional<String> incomplete(RunSummary summary) {
        List<String> reasons = new ArrayList<>();
        summary.files().stream()
                .filter(file -> file.fate() == RunSummary.Fate.REFUSED || file.fate() == RunSummary.Fate.WITHHELD)
                .forEach(file -> reasons.add(file.file() + " " + withheld(file)));
        summary.releaseWithheld().map(BilingualText::englishThenThai).ifPresent(reasons::add);
        summary.waiting().forEach(day -> reasons.add(waiting(day).englishThenThai()));
        summary.damaged().forEach(day -> reasons.add(damaged(day).englishThenThai()));
        if (summary.breakdownsWithheld()) {
            reasons.add("breakdowns withheld, see restricted/withheld-breakdowns.txt / ไม่เผยแพร่ตารางแยกย่อย");
        }
        summary.rejectsWithheld()
                .forEach(file -> reasons.add("no reject workbook for " + file
                        + ": it could not be written, or the archived copy is missing or damaged; put the"
                        + " same file into the inbox again / ไม่มีไฟล์แถวที่อ่านไม่ได้ เพราะเขียนไฟล์ไม่ได้"
                        + " หรือสำเนาในคลังเก็บหายหรือเสียหาย ให้วางไฟล์เดิมในกล่องรับไฟล์อีกครั้ง"));
        summary.lists().stream()
                .filter(list -> !list.snapshot().equals(summary.asOf()))
                .forEach(list -> reasons.add(list.list() + " missing / ขาดข้อมูล"));
        return reasons.isEmpty() ? Optional.empty() : Optional.of("Not complete: " + String.join("; ", reasons));
    }

    static BilingualText waiting(LocalDate day) {
        return new BilingualText(
                "ชุดรายงาน ณ วันที่ " + day + " ยังพิมพ์ตัวเลขเดิมที่แก้ไขแล้ว ให้สั่ง report --as-of " + day,
                "the release of " + day + " prints figures that were restated since: give report --as-of " + day);
    }

    static BilingualText damaged(LocalDate day) {
        return new BilingualText(
                "manifest.json ของชุดรายงาน ณ วันที่ " + day + " เสียหายหรือหายไป ให้ย้ายโฟลเดอร์ " + day
                        + "/published ออกไป แล้วสั่ง report --as-of " + day,
                "the manifest.json of the release of " + day + " is damaged or missing: move the folder " + day
                        + "/published away and give report --as-of " + day);
    }

    private static String withheld(RunSummary.FileLine file) {
        if (file.notices().stream().anyMatch(notice -> notice.code() == NoticeCode.SHRUNK)) {
            return "withheld, far fewer rows than before / ระงับไว้ จำนวนแถวลดลงมาก [SHRUNK]";
        }
        return file.fate() == RunSummary.Fate.REFUSED
                ? "refused / ไม่รับ [" + file.notices().get(0).code() + "]"
                : "withheld, too many rows set aside / ระงับไว้";
    }

    public static int exitCode(RunSummary summary) {
        if (summary.anyWithheld()) {
            return ExitCode.WITHHELD;
        }
        return summary.anyMissing() ? ExitCode.LIST_MISSING : ExitCode.DONE;
    }
}
