package org.bringback.cli.output;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final int MAX_LINES = 10;

    private static final int MAX_WARNINGS = 1;

    /** So many of a thousand names are enough to see what they are. */
    private static final int MAX_IGNORED = 10;

    private final Console console;

    ShortSummary(Console console) {
        this.console = console;
    }

    void write(RunSummary summary, Optional<Path> log) {
        List<BilingualText> before = new ArrayList<>(List.of(head(summary)));
        if (!summary.files().isEmpty()) {
            before.add(FileTotals.of(summary));
        }
        if (!summary.lists().isEmpty() && summary.asOf().isPresent()) {
            before.add(lists(summary));
        }
        List<BilingualText> after = new ArrayList<>(
                ListReasons.warnings(summary).stream().limit(MAX_WARNINGS).toList());
        ignored(summary).ifPresent(after::add);
        log.map(ShortSummary::whole)
                .ifPresent(
                        file -> after.add(new BilingualText("รายละเอียดทั้งหมด: " + file, "everything else: " + file)));
        summary.page()
                .map(ShortSummary::whole)
                .ifPresent(page -> after.add(new BilingualText("เปิดอ่าน: " + page, "open: " + page)));
        before.forEach(this::line);
        reasons(RunReasons.list(summary), MAX_LINES - before.size() - after.size());
        after.forEach(this::line);
    }

    /** So that it can be opened from any folder. */
    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Optional<BilingualText> ignored(RunSummary summary) {
        List<String> ignored = IgnoredFiles.list(summary);
        if (ignored.isEmpty() || summary.anyMissing()) {
            return Optional.empty();
        }
        String names = ignored.stream().limit(MAX_IGNORED).collect(Collectors.joining(", "));
        long more = Math.max(0, ignored.size() - MAX_IGNORED) + summary.inbox().passedOver();
        String number = FigureFormat.grouped(more);
        return Optional.of(new BilingualText(
                "ไม่ใช่ไฟล์ของระบบตามชื่อ: " + names + (more == 0 ? "" : " และอีก " + number + " ไฟล์"),
                "ignored, as their names say nothing: " + names + (more == 0 ? "" : " and " + number + " more")));
    }

    private static BilingualText head(RunSummary summary) {
        if (summary.asOf().isEmpty()) {
            return summary.lists().isEmpty()
                    ? new BilingualText("รับไฟล์แล้ว", "files taken in")
                    : new BilingualText("ยังไม่มีข้อมูลให้นับ", "nothing to count yet");
        }
        if (summary.releaseWithheld().isPresent()) {
            String day = summary.asOf().get().toString();
            return summary.outputs().isEmpty()
                    ? new BilingualText(day + ": ไม่ได้เผยแพร่", day + ": nothing is published")
                    : new BilingualText(
                            day + ": ไม่ได้เผยแพร่ชุดใหม่ ชุดเดิมยังคงอยู่",
                            day + ": nothing new is published, the release that stands stays");
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

    /** @param most as many as there is room for */
    private void reasons(List<BilingualText> reasons, int most) {
        boolean all = reasons.size() <= most;
        reasons.stream().limit(all ? most : most - 1).forEach(reason -> said("! " + console.text(reason)));
        if (!all) {
            int more = reasons.size() - most + 1;
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
