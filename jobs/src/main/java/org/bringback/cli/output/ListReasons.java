package org.bringback.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.job.RunSummary;
import org.bringback.job.Timeliness;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;

/** Why figures of lists are missing or old, and what to do about it. */
final class ListReasons {

    private final RunSummary summary;
    private final List<BilingualText> reasons = new ArrayList<>();

    private ListReasons(RunSummary summary) {
        this.summary = summary;
    }

    static List<BilingualText> list(RunSummary summary) {
        return new ListReasons(summary).reasons();
    }

    private List<BilingualText> reasons() {
        List<RunSummary.ListLine> missing =
                summary.lists().stream().filter(summary::isAsked).toList();
        for (RunSummary.ListLine list : missing) {
            list.perhaps()
                    .ifPresent(file -> reasons.add(new BilingualText(
                            "ขาดข้อมูล " + list.list() + " ไฟล์ " + file.file()
                                    + " ใช่หรือไม่ ถ้าใช่ให้เปลี่ยนชื่อเป็น " + file.to(),
                            list.list() + " is missing; is " + file.file() + " it? Then rename it to " + file.to())));
        }
        List<RunSummary.ListLine> others =
                missing.stream().filter(list -> list.perhaps().isEmpty()).toList();
        List<RunSummary.ListLine> notTaken =
                others.stream().filter(this::isNotTaken).toList();
        if (!notTaken.isEmpty()) {
            BilingualText names = names(notTaken);
            String day = summary.asOf().map(LocalDate::toString).orElse("–");
            reasons.add(new BilingualText(
                    "ยังไม่มีข้อมูล ณ วันที่ " + day + " จาก " + names.thai()
                            + " จนกว่าจะแก้ไขไฟล์ดังกล่าวแล้ววางในกล่องรับไฟล์อีกครั้ง",
                    names.english() + " not counted as of " + day + " until "
                            + (notTaken.size() == 1 ? "that file is" : "those files are")
                            + " put right and into the inbox again"));
        }
        List<RunSummary.ListLine> silent =
                others.stream().filter(list -> !isNotTaken(list)).toList();
        boolean nobodyEver = summary.asOf().isEmpty() && summary.inbox().empty().isPresent();
        if (!silent.isEmpty() && !nobodyEver) {
            silent(silent);
        }
        summary.lists().stream()
                .filter(RunSummary::isOverdue)
                .map(ListReasons::old)
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    /** What does not change the exit code yet: lists whose figures are older than usual. */
    static List<BilingualText> warnings(RunSummary summary) {
        return summary.lists().stream()
                .filter(list -> list.timeliness().level() == Timeliness.Level.LATE)
                .map(ListReasons::old)
                .toList();
    }

    private static BilingualText old(RunSummary.ListLine list) {
        long days = list.timeliness().days().orElse(0L);
        String day = list.snapshot().map(LocalDate::toString).orElse("–");
        return new BilingualText(
                "ข้อมูล " + list.list() + " เก่า " + days + " วัน (ณ วันที่ " + day
                        + ") ให้ขอไฟล์ใหม่จากหน่วยงาน หรือแก้ freshness ใน YAML ของรายการ",
                "the figures of " + list.list() + " are " + EnglishCount.agreed(days + " {day|days} old") + " (as of "
                        + day + "): ask the office for a newer file, or change freshness in the list's YAML");
    }

    /** Whether its export came, and is named already as refused or withheld. */
    private boolean isNotTaken(RunSummary.ListLine list) {
        // another list's name may begin as this one's does
        String export = Pattern.quote("export-" + list.list() + "-")
                + summary.asOf().map(LocalDate::toString).orElse("[0-9]")
                + ".*";
        return summary.files().stream()
                .anyMatch(file -> RunReasons.isNotTaken(file) && file.file().matches(export));
    }

    /** Lists, each with the day of its last figures. */
    private static BilingualText names(List<RunSummary.ListLine> lists) {
        return new BilingualText(names(lists, " (ล่าสุด "), names(lists, " (last "));
    }

    private static String names(List<RunSummary.ListLine> lists, String last) {
        return lists.stream()
                .map(list -> list.list()
                        + list.snapshot().map(day -> last + day + ")").orElse(""))
                .collect(Collectors.joining(", "));
    }

    private void silent(List<RunSummary.ListLine> lists) {
        BilingualText names = names(lists);
        String wanted = (lists.size() == 1 ? lists.get(0).list().value() : "LIST") + "-"
                + summary.asOf().map(LocalDate::toString).orElse("YYYY-MM-DD");
        String unknown = IgnoredFiles.thatMayHoldData(summary);
        reasons.add(new BilingualText(
                "ขาดข้อมูล " + names.thai() + " ให้ขอไฟล์ export-" + wanted + " จากหน่วยงาน"
                        + (unknown.isEmpty() ? "" : " หรือเปลี่ยนชื่อไฟล์หากเป็นไฟล์นี้: " + unknown),
                names.english() + " missing: ask for export-" + wanted + ".*"
                        + (unknown.isEmpty() ? "" : ", or rename it if it is here: " + unknown)));
    }
}
