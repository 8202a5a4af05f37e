package org.bringback.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.RunSummary;
import org.bringback.job.Timeliness;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.FigureFormat;
import org.bringback.text.Language;

/** Why a run's exit code is not 0, and what to do about it; one reason a line. */
final class RunReasons {

    /** Endings of files that may hold an export, packed or not. */
    private static final Pattern DATA = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx|xls|gz|zip)", Pattern.DOTALL);

    private final RunSummary summary;
    private final List<BilingualText> reasons = new ArrayList<>();

    private RunReasons(RunSummary summary) {
        this.summary = summary;
    }

    static List<BilingualText> list(RunSummary summary) {
        RunReasons run = new RunReasons(summary);
        run.emptyInbox();
        run.files();
        run.release();
        run.lists();
        return List.copyOf(run.reasons);
    }

    private void add(BilingualText words) {
        reasons.add(words);
    }

    private void emptyInbox() {
        summary.inbox()
                .empty()
                .map(inbox -> inbox.toAbsolutePath().normalize())
                .ifPresent(inbox -> add(new BilingualText(
                        "กล่องรับไฟล์ " + inbox
                                + " ว่างเปล่า ให้ตรวจสอบว่า --inbox เป็นโฟลเดอร์ที่หน่วยงานส่งไฟล์เข้ามา",
                        "the inbox " + inbox
                                + " is empty: check that --inbox is the folder into which the offices send")));
    }

    private void files() {
        Set<String> renamed = renamed(summary);
        for (RunSummary.FileLine file : summary.files()) {
            if (isNotTaken(file) && !renamed.contains(file.file())) {
                reasons.add(notTaken(file).map(text -> file.file() + " " + text));
            }
        }
    }

    private static BilingualText notTaken(RunSummary.FileLine file) {
        if (file.fate() == RunSummary.Fate.REFUSED) {
            Notice why = file.notices().get(0);
            return new BilingualText("ไม่รับ", "refused")
                    .map(text -> text + " [" + why.code() + "]: ")
                    .join(why.text());
        }
        long aside = file.rejected() + file.quarantined();
        if (file.notices().stream().anyMatch(notice -> notice.code() == NoticeCode.UNREAD_ROWS)) {
            return new BilingualText(
                    "ระงับไว้ อ่านไม่ได้ " + aside + " จาก " + file.seen()
                            + " แถว [UNREAD_ROWS] ให้สั่ง check กับไฟล์นี้เพื่อดูเหตุ แก้แล้วส่งใหม่ หรือระบุ --accept "
                            + file.file()
                            + " หากจะใช้ตามที่เป็นอยู่",
                    "withheld, " + aside + " of " + file.seen()
                            + " rows cannot be read [UNREAD_ROWS]: check with this file says why; correct it and send it again or,"
                            + " to use it as it is, give --accept " + file.file());
        }
        return file.notices().stream().anyMatch(notice -> notice.code() == NoticeCode.SHRUNK)
                ? new BilingualText(
                        "ระงับไว้ จำนวนแถวลดลงมาก [SHRUNK] ให้ส่งทั้งไฟล์ หรือระบุ --accept " + file.file()
                                + " หากจำนวนถูกต้อง",
                        "withheld, far fewer rows than before [SHRUNK]: send the whole file or, if the number is right, give --accept "
                                + file.file())
                : new BilingualText(
                        "ระงับไว้ แถวที่ไม่รับหรือพักไว้มากเกินไป (" + aside + " จาก " + file.seen()
                                + " แถว) ให้สั่ง check กับไฟล์นี้เพื่อดูเหตุ",
                        "withheld, too many rows set aside (" + aside + " of " + file.seen()
                                + "): check with this file says why");
    }

    private void release() {
        summary.releaseWithheld().ifPresent(reasons::add);
        summary.waiting().stream().map(RunReasons::waiting).forEach(reasons::add);
        summary.damaged().stream().map(RunReasons::damaged).forEach(reasons::add);
        summary.unlikely().stream().map(UnlikelyGroup::text).forEach(reasons::add);
        reasons.addAll(summary.undelivered());
        if (summary.breakdownsWithheld()) {
            add(new BilingualText(
                    "ไม่เผยแพร่ตารางแยกย่อย เพราะอาจทำให้รู้ข้อมูลของบุคคล ดู restricted/withheld-breakdowns.txt",
                    "breakdowns withheld, as they would tell too much: see restricted/withheld-breakdowns.txt"));
        }
        for (String file : summary.rejectsWithheld()) {
            add(new BilingualText(
                    "ไม่มีไฟล์แถวที่อ่านไม่ได้ของ " + file
                            + " เพราะเขียนไฟล์ไม่ได้ หรือสำเนาในคลังเก็บหายหรือเสียหาย ให้วางไฟล์เดิมในกล่องรับไฟล์อีกครั้ง",
                    "no reject workbook for " + file
                            + ": it could not be written, or the archived copy is missing or damaged; put the same file"
                            + " into the inbox again"));
        }
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

    private void lists() {
        List<RunSummary.ListLine> missing =
                summary.lists().stream().filter(summary::isAsked).toList();
        for (RunSummary.ListLine list : missing) {
            list.perhaps()
                    .ifPresent(file -> add(new BilingualText(
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
            add(new BilingualText(
                    "ยังไม่มีข้อมูล ณ วันที่ " + day + " จาก " + names.thai()
                            + " จนกว่าจะแก้ไขไฟล์ดังกล่าวแล้ววางในกล่องรับไฟล์อีกครั้ง",
                    names.english() + " not counted as of " + day
                            + " until that file is put right and into the inbox again"));
        }
        List<RunSummary.ListLine> silent =
                others.stream().filter(list -> !isNotTaken(list)).toList();
        boolean nobodyEver = summary.asOf().isEmpty() && summary.inbox().empty().isPresent();
        if (!silent.isEmpty() && !nobodyEver) {
            silent(silent);
        }
        summary.lists().stream()
                .filter(RunSummary::isOverdue)
                .map(RunReasons::old)
                .forEach(this::add);
    }

    /** What does not change the exit code yet: lists whose figures are older than usual. */
    static List<BilingualText> warnings(RunSummary summary) {
        return summary.lists().stream()
                .filter(list -> list.timeliness().level() == Timeliness.Level.LATE)
                .map(RunReasons::old)
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
                .anyMatch(file -> isNotTaken(file) && file.file().matches(export));
    }

    private static boolean isNotTaken(RunSummary.FileLine file) {
        return file.fate() == RunSummary.Fate.REFUSED || file.fate() == RunSummary.Fate.WITHHELD;
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
        String unknown = unknown();
        add(new BilingualText(
                "ขาดข้อมูล " + names.thai() + " ให้ขอไฟล์ export-" + wanted + " จากหน่วยงาน"
                        + (unknown.isEmpty() ? "" : " หรือเปลี่ยนชื่อไฟล์หากเป็นไฟล์นี้: " + unknown),
                names.english() + " missing: ask for export-" + wanted + ".*"
                        + (unknown.isEmpty() ? "" : ", or rename it if it is here: " + unknown)));
    }

    /** Files whose names say nothing, and which may hold data. */
    private String unknown() {
        return ignored(summary).stream()
                .filter(file -> DATA.matcher(file).matches())
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    /** The same, without those that seem to be missing exports, and those that Excel puts beside open workbooks. */
    static List<String> ignored(RunSummary summary) {
        Set<String> renamed = renamed(summary);
        return summary.files().stream()
                .filter(file -> file.fate() == RunSummary.Fate.IGNORED)
                .map(RunSummary.FileLine::file)
                .filter(file -> !renamed.contains(file) && !file.startsWith("~$"))
                .toList();
    }

    /** How many more there are of files whose names say nothing; empty where all are told. */
    static Optional<BilingualText> passedOver(RunSummary summary) {
        long more = summary.inbox().passedOver();
        return more == 0
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        "และอีก " + FigureFormat.grouped(more)
                                + " ไฟล์ในกล่องรับไฟล์ที่ชื่อไม่บอกว่าเป็นข้อมูลใด ให้ย้ายออกจากกล่องรับไฟล์",
                        "and " + FigureFormat.grouped(more)
                                + " more files in the inbox whose names say nothing: move them elsewhere"));
    }

    private static Set<String> renamed(RunSummary summary) {
        return summary.lists().stream()
                .flatMap(list -> list.perhaps().stream())
                .map(RunSummary.Rename::file)
                .collect(Collectors.toSet());
    }

    /** All of them on one line; empty where there is none. */
    static Optional<BilingualText> oneLine(RunSummary summary) {
        List<BilingualText> all = list(summary);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        "ไม่ครบถ้วน: " + joined(all, Language.THAI), "Not complete: " + joined(all, Language.ENGLISH)));
    }

    private static String joined(List<BilingualText> reasons, Language language) {
        return reasons.stream().map(reason -> reason.in(language)).collect(Collectors.joining("; "));
    }
}
