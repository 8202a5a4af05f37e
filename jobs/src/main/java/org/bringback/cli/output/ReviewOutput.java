package org.bringback.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.review.DecisionImportResult;
import org.bringback.job.identity.DecisionTransfer;
import org.bringback.job.identity.ReviewExchange;
import org.bringback.notice.Notice;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.json.Json;

/** What {@code review} says. Rows are named by their numbers: what stands in them is nobody's business here. */
public final class ReviewOutput {

    private final Console console;
    private final boolean json;

    public ReviewOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    public void written(Optional<ReviewExchange.Written> written) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("file", written.map(one -> one.file().toString()).orElse(null));
            summary.put("pairs", written.map(ReviewExchange.Written::pairs).orElse(0));
            summary.put("of", written.map(ReviewExchange.Written::available).orElse(0));
            print(summary);
        } else if (written.isEmpty()) {
            line(new BilingualText("ยังไม่มีข้อมูล", "Nothing was taken in yet."));
        } else {
            ReviewExchange.Written one = written.get();
            line(new BilingualText("เขียน %,d จาก %,d คู่ ลงใน %s", "%,d of %,d {pair is|pairs are} in %s")
                    .map(text -> EnglishCount.agreed(
                            String.format(Locale.ROOT, text, one.pairs(), one.available(), one.file()))));
        }
    }

    /** Decisions were written for another state. */
    public void moved(Path file, int decisions) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("file", file.toString());
            summary.put("decisions", decisions);
            print(summary);
        } else {
            line(new BilingualText("เขียนคำวินิจฉัย %,d รายการ ลงใน %s", "%,d {decision is|decisions are} in %s")
                    .map(text -> EnglishCount.agreed(String.format(Locale.ROOT, text, decisions, file))));
        }
    }

    /** Decisions came from another state. */
    public void taken(DecisionTransfer.Result moved) throws IOException {
        taken(moved.decided());
        if (moved.waiting() > 0) {
            String files = String.join(", ", moved.missing());
            console.say(new BilingualText(
                    moved.waiting()
                            + " คำวินิจฉัยเกี่ยวกับไฟล์ที่สถานะนี้ยังไม่ได้รับ ให้รับไฟล์ก่อนแล้วนำเข้าอีกครั้ง: "
                            + files,
                    EnglishCount.agreed(moved.waiting()
                            + " {decision is|decisions are} about files that this state has not taken in; take"
                            + " them in, then import again: " + files)));
        }
    }

    public void taken(DecisionImportResult decided) throws IOException {
        if (json) {
            print(summary(decided));
        }
        if (decided.isRefused()) {
            decided.notices().forEach(notice -> console.err().println(NoticeText.in(console.language(), notice)));
            console.say(new BilingualText("ไม่ได้นำเข้าคำตัดสินใด", "Nothing was taken."));
        } else if (!json) {
            counts(decided);
        }
    }

    private void counts(DecisionImportResult decided) {
        count(decided.count(Verdict.SAME), new BilingualText("คนเดียวกัน", "same"));
        count(decided.count(Verdict.DIFFERENT), new BilingualText("คนละคน", "different"));
        count(decided.count(Verdict.OPEN), new BilingualText("ยกเลิกคำตัดสิน", "taken back"));
        count(decided.alreadySo(), new BilingualText("มีอยู่แล้ว", "already so"));
        count(decided.empty(), new BilingualText("เว้นว่าง", "left empty"));
        if (decided.older()) {
            line(new BilingualText(
                    "ไฟล์นี้เก่ากว่าการทำงานหรือคำตัดสินล่าสุด แต่ข้อมูลของแต่ละคู่ยังตรงกัน",
                    "The workbook is older than the last run or decision; its pairs still say what it shows."));
        }
        line(
                decided.decisions().isEmpty()
                        ? new BilingualText("ไม่มีอะไรเปลี่ยนแปลง", "Nothing changed.")
                        : new BilingualText(
                                "ตัวเลขจะคำนวณใหม่เมื่อใช้คำสั่ง bringback resolve หรือในรอบกลางคืนถัดไป",
                                "bringback resolve, or the next night, computes the figures again."));
    }

    private static Map<String, Object> summary(DecisionImportResult decided) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("refused", decided.isRefused());
        summary.put("same", decided.count(Verdict.SAME));
        summary.put("different", decided.count(Verdict.DIFFERENT));
        summary.put("taken_back", decided.count(Verdict.OPEN));
        summary.put("already_so", decided.alreadySo());
        summary.put("left_empty", decided.empty());
        summary.put("older", decided.older());
        summary.put(
                "notices", decided.notices().stream().map(ReviewOutput::notice).toList());
        return summary;
    }

    private static Map<String, Object> notice(Notice notice) {
        return Map.of(
                "code", notice.code().name(),
                "row", notice.location().row(),
                "english", notice.text().english(),
                "thai", notice.text().thai());
    }

    private void print(Map<String, Object> summary) throws IOException {
        console.out().println(Json.INDENTED.writeValueAsString(summary));
    }

    private void count(long number, BilingualText what) {
        console.out().println(String.format(Locale.ROOT, "%,9d %s", number, console.text(what)));
    }

    private void line(BilingualText text) {
        console.print(text);
    }
}
