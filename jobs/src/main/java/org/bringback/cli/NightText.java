package org.bringback.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.bringback.job.NightReport;
import org.bringback.job.NightReport.Fate;
import org.bringback.notice.Notice;

/** The closing summary of a night as people read it. */
final class NightText {

    private final PrintWriter out;

    NightText(PrintWriter out) {
        this.out = out;
    }

    void write(NightReport report) {
        if (report.nothingNew()) {
            out.println("Nothing new to do. / ไม่มีข้อมูลใหม่");
        }
        files(report);
        if (!report.lists().isEmpty()) {
            lists(report);
        }
        if (report.breakdownsWithheld()) {
            out.println("Breakdowns are withheld: they would tell too much; see restricted/withheld-breakdowns.txt."
                    + " / ไม่เผยแพร่ตารางแยกย่อย เพราะอาจทำให้รู้ข้อมูลของบุคคล");
        }
        outputs(report);
    }

    private void files(NightReport report) {
        if (report.files().isEmpty()) {
            return;
        }
        line("%-42s %-9s %9s %9s %9s %11s %7s", "file", "", "seen", "accepted", "rejected", "quarantined", "blank");
        for (NightReport.FileLine file : report.files()) {
            line(
                    "%-42s %-9s %,9d %,9d %,9d %,11d %,7d",
                    file.file(),
                    file.fate().name().toLowerCase(Locale.ROOT),
                    file.seen(),
                    file.accepted(),
                    file.rejected(),
                    file.quarantined(),
                    file.blank());
            if (file.fate() != Fate.IGNORED) {
                file.notices().forEach(this::notice);
            }
        }
        out.println();
    }

    private void notice(Notice notice) {
        out.println("    " + NoticeText.of(notice));
    }

    private void lists(NightReport report) {
        line("%-14s %-10s %8s %10s %11s %9s", "list", "as of", "revision", "persons", "duplicates", "in review");
        for (NightReport.ListLine list : report.lists()) {
            line(
                    "%-14s %-10s %8d %,10d %,11d %,9d%s",
                    list.list(),
                    list.snapshot().map(LocalDate::toString).orElse("-"),
                    list.revision(),
                    list.persons(),
                    list.duplicates(),
                    list.inReview(),
                    list.snapshot().equals(report.asOf()) ? "" : missing(list));
        }
        out.println();
    }

    private static String missing(NightReport.ListLine list) {
        return list.snapshot().isPresent()
                ? "   missing; carried forward from that day / ขาดข้อมูล ใช้ข้อมูลเดิม"
                : "   missing / ขาดข้อมูล";
    }

    private void outputs(NightReport report) {
        report.outputs().forEach(out::println);
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments).stripTrailing());
    }
}
