package org.bringback.cli.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.review.DecisionImportResult;
import org.bringback.job.identity.ReviewExchange;
import org.bringback.notice.Notice;
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
            line("Nothing was taken in yet. / ยังไม่มีข้อมูล");
        } else {
            ReviewExchange.Written one = written.get();
            line(
                    "%,d of %,d pairs are in %s / เขียน %,d จาก %,d คู่",
                    one.pairs(), one.available(), one.file(), one.pairs(), one.available());
        }
    }

    public void taken(DecisionImportResult decided) throws IOException {
        if (json) {
            print(summary(decided));
        }
        if (decided.isRefused()) {
            decided.notices().forEach(notice -> console.err().println(NoticeText.of(notice)));
            console.err().println("Nothing was taken. / ไม่ได้นำเข้าคำตัดสินใด");
        } else if (!json) {
            counts(decided);
        }
    }

    private void counts(DecisionImportResult decided) {
        line("%,9d same / คนเดียวกัน", decided.count(Verdict.SAME));
        line("%,9d different / คนละคน", decided.count(Verdict.DIFFERENT));
        line("%,9d taken back / ยกเลิกคำตัดสิน", decided.count(Verdict.OPEN));
        line("%,9d already so / มีอยู่แล้ว", decided.alreadySo());
        line("%,9d left empty / เว้นว่าง", decided.empty());
        if (decided.older()) {
            line("The workbook is older than the last run or decision; its pairs still say what it shows."
                    + " / ไฟล์นี้เก่ากว่าการทำงานหรือคำตัดสินล่าสุด แต่ข้อมูลของแต่ละคู่ยังตรงกัน");
        }
        line(
                decided.decisions().isEmpty()
                        ? "Nothing changed. / ไม่มีอะไรเปลี่ยนแปลง"
                        : "bringback resolve, or the next night, computes the figures again."
                                + " / ตัวเลขจะคำนวณใหม่เมื่อใช้คำสั่ง bringback resolve หรือในรอบกลางคืนถัดไป");
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

    private void line(String format, Object... values) {
        console.out().println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
