package org.bringback.cli.output;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.bringback.job.RunSummary;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/** All that a run did, as people read it in its log. */
public final class RunSummaryText {

    private final PrintWriter out;

    public RunSummaryText(PrintWriter out) {
        this.out = out;
    }

    public void write(RunSummary summary) {
        if (summary.nothingNew()) {
            out.println("Nothing new to do. / ไม่มีข้อมูลใหม่");
        }
        files(summary);
        if (!summary.lists().isEmpty()) {
            lists(summary);
        }
        summary.releaseWithheld().map(BilingualText::englishThenThai).ifPresent(out::println);
        summary.waiting().stream()
                .map(RunReasons::waiting)
                .map(BilingualText::englishThenThai)
                .forEach(out::println);
        summary.damaged().stream()
                .map(RunReasons::damaged)
                .map(BilingualText::englishThenThai)
                .forEach(out::println);
        if (summary.breakdownsWithheld()) {
            out.println("Breakdowns are withheld: they would tell too much; see restricted/withheld-breakdowns.txt."
                    + " / ไม่เผยแพร่ตารางแยกย่อย เพราะอาจทำให้รู้ข้อมูลของบุคคล");
        }
        outputs(summary);
    }

    private void files(RunSummary summary) {
        if (summary.files().isEmpty()) {
            return;
        }
        line("%-42s %-9s %9s %9s %9s %11s %7s", "file", "", "seen", "accepted", "rejected", "quarantined", "blank");
        for (RunSummary.FileLine file : summary.files()) {
            line(
                    "%-42s %-9s %,9d %,9d %,9d %,11d %,7d",
                    OutsideText.oneLine(file.file()),
                    file.fate().name().toLowerCase(Locale.ROOT),
                    file.seen(),
                    file.accepted(),
                    file.rejected(),
                    file.quarantined(),
                    file.blank());
            // a name that says nothing is said by "ignored"
            file.notices().stream()
                    .filter(notice -> notice.code() != NoticeCode.UNKNOWN_NAME)
                    .forEach(this::notice);
        }
        out.println();
    }

    private void notice(Notice notice) {
        out.println("    " + NoticeText.of(notice));
    }

    private void lists(RunSummary summary) {
        line("%-14s %-10s %8s %10s %11s %9s", "list", "as of", "revision", "persons", "duplicates", "in review");
        for (RunSummary.ListLine list : summary.lists()) {
            line(
                    "%-14s %-10s %8d %,10d %,11d %,9d%s",
                    list.list(),
                    list.snapshot().map(LocalDate::toString).orElse("-"),
                    list.revision(),
                    list.persons(),
                    list.duplicates(),
                    list.inReview(),
                    summary.isMissing(list) ? missing(list) : "");
        }
        out.println();
    }

    private static String missing(RunSummary.ListLine list) {
        return list.snapshot().isPresent()
                ? "   missing; carried forward from that day / ขาดข้อมูล ใช้ข้อมูลเดิม"
                : "   missing / ขาดข้อมูล";
    }

    private void outputs(RunSummary summary) {
        summary.outputs().forEach(path -> out.println(OutsideText.oneLine(path.toString())));
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments).stripTrailing());
    }
}
