package org.bringback.cli.output;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.job.RunSummary;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.FigureFormat;
import org.bringback.text.OutsideText;

/** What a run did, in ten lines at most: the last is the page to open, and whatever is not said stands in the log. */
final class ShortSummary {

    private static final int MAX_REASONS = 4;

    /** With all else, a summary stays at ten lines. */
    private static final int MAX_WARNINGS = 1;

    /** So many of a thousand names are enough to see what they are. */
    private static final int MAX_IGNORED = 10;

    private final Console console;

    ShortSummary(Console console) {
        this.console = console;
    }

    void write(RunSummary summary, Optional<Path> log) {
        line(head(summary));
        if (!summary.files().isEmpty()) {
            line(FileTotals.of(summary));
        }
        if (!summary.lists().isEmpty() && summary.asOf().isPresent()) {
            line(lists(summary));
        }
        reasons(RunReasons.list(summary));
        ListReasons.warnings(summary).stream().limit(MAX_WARNINGS).forEach(this::line);
        ignored(summary);
        log.ifPresent(file -> line(new BilingualText("รายละเอียดทั้งหมด: " + file, "everything else: " + file)));
        summary.page()
                .ifPresent(page -> line(new BilingualText("เปิดอ่าน", "open")
                        .map(word -> word + ": ")
                        .map(text -> text + page.toAbsolutePath().normalize())));
    }

    private void ignored(RunSummary summary) {
        List<String> ignored = IgnoredFiles.list(summary);
        if (!ignored.isEmpty() && !summary.anyMissing()) {
            String names = ignored.stream().limit(MAX_IGNORED).collect(Collectors.joining(", "));
            long more =
                    Math.max(0, ignored.size() - MAX_IGNORED) + summary.inbox().passedOver();
            String number = FigureFormat.grouped(more);
            line(new BilingualText(
                    "ไม่ใช่ไฟล์ของระบบตามชื่อ: " + names + (more == 0 ? "" : " และอีก " + number + " ไฟล์"),
                    "ignored, as their names say nothing: " + names + (more == 0 ? "" : " and " + number + " more")));
        }
    }

    private static BilingualText head(RunSummary summary) {
        if (summary.asOf().isEmpty()) {
            return summary.lists().isEmpty()
                    ? new BilingualText("รับไฟล์แล้ว", "files taken in")
                    : new BilingualText("ยังไม่มีข้อมูลให้นับ", "nothing to count yet");
        }
        String files = FigureFormat.grouped(files(summary.outputs()));
        BilingualText done = summary.nothingNew()
                ? new BilingualText("ไม่มีข้อมูลใหม่", "nothing new to do")
                : new BilingualText("เสร็จแล้ว", "done");
        return new BilingualText(
                        summary.asOf().get() + ": " + done.thai() + " เผยแพร่ไว้ " + files + " ไฟล์",
                        summary.asOf().get() + ": " + done.english() + ", " + files + " files are published")
                .join(again(summary)
                        .map(text -> new BilingualText(" และ" + text.thai(), "; " + text.english()))
                        .orElse(new BilingualText("", "")));
    }

    /** What else was published: who opens only the newest page would not hear of it. */
    static Optional<BilingualText> again(RunSummary summary) {
        String days = summary.publishedAgain().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return Optional.of(new BilingualText(
                        "เผยแพร่ใหม่เพราะตัวเลขถูกแก้ไข: " + days, "published again, as restated: " + days))
                .filter(text -> !days.isEmpty());
    }

    /** A folder counts as the files in it. */
    private static long files(List<Path> outputs) {
        long files = 0;
        for (Path output : outputs) {
            File[] within = output.toFile().listFiles();
            files += within == null ? 1 : within.length;
        }
        return files;
    }

    private static BilingualText lists(RunSummary summary) {
        long there = summary.lists().stream()
                .filter(list -> !summary.isMissing(list))
                .count();
        long cases =
                summary.lists().stream().mapToLong(RunSummary.ListLine::persons).sum();
        BilingualText earlier = carriedForward(summary);
        return new BilingualText(
                        "รายการ %d จาก %d รายการ" + earlier.thai() + " %,d ราย รอวินิจฉัย %,d คู่",
                        "lists: %d of %d" + earlier.english() + ", %,d {case|cases}, %,d {pair|pairs} in review")
                .map(text -> EnglishCount.agreed(String.format(
                        Locale.ROOT, text, there, summary.lists().size(), cases, summary.pairsInReview())));
    }

    /** The cases are those of lists that are late, too, as they stood on their earlier day. */
    private static BilingualText carriedForward(RunSummary summary) {
        long lists = summary.lists().stream()
                .filter(list -> summary.isMissing(list) && list.snapshot().isPresent())
                .count();
        return lists == 0
                ? new BilingualText("", "")
                : new BilingualText(
                        " นับรวมข้อมูลครั้งก่อนของอีก " + lists + " รายการ",
                        ", " + lists + " more with earlier figures");
    }

    private void reasons(List<BilingualText> reasons) {
        boolean all = reasons.size() <= MAX_REASONS;
        reasons.stream()
                .limit(all ? MAX_REASONS : MAX_REASONS - 1)
                .forEach(reason -> said("! " + console.text(reason)));
        if (!all) {
            int more = reasons.size() - MAX_REASONS + 1;
            said("! " + console.text(new BilingualText("และอีก " + more + " เรื่อง", "and " + more + " more")));
        }
    }

    private void line(BilingualText text) {
        said(console.text(text));
    }

    private void said(String text) {
        console.out().println(OutsideText.oneLine(text));
    }
}
