package org.bringback.cli.output;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Why a run's exit code is not 0, and what to do about it; one reason a line. */
final class RunReasons {

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
        run.reasons.addAll(ListReasons.list(summary));
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
        Set<String> renamed = IgnoredFiles.renamed(summary);
        for (FileLine file : summary.files()) {
            if (isNotTaken(file) && !renamed.contains(file.file())) {
                reasons.add(notTaken(file).map(text -> file.file() + " " + text));
            }
        }
    }

    private static BilingualText notTaken(FileLine file) {
        if (file.fate() == FileLine.Fate.REFUSED) {
            Notice why = file.notices().get(0);
            return new BilingualText("ไม่รับ", "refused")
                    .map(text -> text + " [" + why.code() + "]: ")
                    .join(why.text());
        }
        boolean unread = has(file, NoticeCode.UNREAD_ROWS);
        boolean shrunk = has(file, NoticeCode.SHRUNK);
        if (unread || shrunk) {
            return unconfirmed(file, unread, shrunk);
        }
        return new BilingualText(
                "ระงับไว้ แถวที่ไม่รับหรือพักไว้มากเกินไป (" + aside(file) + " จาก " + rows(file)
                        + " แถว) ให้สั่ง check กับไฟล์นี้เพื่อดูเหตุ",
                "withheld, too many rows set aside (" + aside(file) + " of " + rows(file)
                        + "): check with this file says why");
    }

    /** Whoever accepts a file accepts all of it, so nothing is left unsaid. */
    private static BilingualText unconfirmed(FileLine file, boolean unread, boolean shrunk) {
        BilingualText words = new BilingualText("ระงับไว้", "withheld");
        if (shrunk) {
            words = words.join(new BilingualText(" จำนวนแถวลดลงมาก [SHRUNK]", ", far fewer rows than before [SHRUNK]"));
        }
        if (!unread) {
            return words.join(new BilingualText(
                    " ให้ส่งทั้งไฟล์ หรือระบุ --accept " + file.file() + " หากจำนวนถูกต้อง",
                    ": send the whole file or, if the number is right, give --accept " + file.file()));
        }
        return words.join(new BilingualText(
                (shrunk ? " และ" : " ") + "อ่านไม่ได้ " + aside(file) + " จาก " + rows(file)
                        + " แถว [UNREAD_ROWS] ให้สั่ง check กับไฟล์นี้เพื่อดูเหตุ แก้แล้วส่งใหม่ หรือระบุ --accept "
                        + file.file()
                        + " หากจะใช้ตามที่เป็นอยู่",
                (shrunk ? ", and " : ", ") + aside(file) + " of " + rows(file)
                        + " rows cannot be read [UNREAD_ROWS]: check with this file says why; correct it and send it again or,"
                        + " to use it as it is, give --accept " + file.file()));
    }

    private static boolean has(FileLine file, NoticeCode code) {
        return file.notices().stream().anyMatch(notice -> notice.code() == code);
    }

    private static long aside(FileLine file) {
        return file.rejected() + file.quarantined();
    }

    /** As the gate counts them. */
    private static long rows(FileLine file) {
        return file.seen() - file.blank();
    }

    private void release() {
        summary.releaseWithheld().ifPresent(reasons::add);
        summary.waiting().stream().map(RunReasons::waiting).forEach(reasons::add);
        summary.damaged().stream().map(RunReasons::damaged).forEach(reasons::add);
        summary.unlikely().stream().map(UnlikelyGroup::text).forEach(reasons::add);
        reasons.addAll(summary.undelivered());
        if (summary.breakdownsWithheld()) {
            Path said = withheldBreakdowns(summary);
            add(new BilingualText(
                    "ไม่เผยแพร่ตารางแยกย่อย เพราะอาจทำให้รู้ข้อมูลของบุคคล ดู " + said,
                    "breakdowns withheld, as they would tell too much: see " + said));
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

    /** Where it is said which, as a whole path where that is known. */
    static Path withheldBreakdowns(RunSummary summary) {
        return summary.restricted().orElse(Path.of("restricted")).resolve("withheld-breakdowns.txt");
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

    /** Whether somebody sent it and it does not count. */
    static boolean isNotTaken(FileLine file) {
        return file.fate() == FileLine.Fate.REFUSED || file.fate() == FileLine.Fate.WITHHELD;
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
