package org.bringback.job.workspace;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/** What may be wrong with a state as a whole, and the command that puts it right. */
final class StateProblem {

    /** H2: the file is corrupted; something inside it failed. */
    private static final Set<Integer> CORRUPTED = Set.of(90030, 50000);

    /** Of a database that a worker is to join. */
    static final BilingualText NOT_BEGUN = new BilingualText(
            "ฐานข้อมูลนี้ยังไม่มีสถานะของ bringback หรือเป็นของรุ่นเก่ากว่า ให้สั่ง nightly รุ่นนี้กับฐานข้อมูลนี้ก่อน"
                    + " แล้วเริ่ม worker อีกครั้ง",
            "this database holds no state of bringback yet, or one of an older version; run nightly of this version on it"
                    + " first, then start the worker again");

    private StateProblem() {}

    static SetupException lost(Path folder) {
        return problem(
                new BilingualText(
                        "ฐานข้อมูลของสถานะ " + folder + " หายหรือว่างเปล่า แต่เคยรับไฟล์ไว้แล้ว",
                        "the database of the state " + folder + " is gone or empty, but files were taken in before"),
                folder);
    }

    static SetupException damaged(Path folder) {
        return problem(
                new BilingualText(
                        "ฐานข้อมูลของสถานะ " + folder + " เสียหาย หรือถูกเปลี่ยนโดยโปรแกรมอื่น",
                        "the database of the state " + folder + " is damaged, or something else has changed it"),
                folder);
    }

    static SetupException untrusted(Path folder) {
        return problem(
                new BilingualText(
                        "เครื่องหยุดทำงานขณะเปิดฐานข้อมูลของสถานะ " + folder + " ข้อมูลอาจไม่ครบ",
                        "the machine stopped while the database of the state " + folder
                                + " was open; it may not be whole"),
                folder);
    }

    static SetupException rebuilding(Path folder) {
        return problem(
                new BilingualText(
                        "การสร้างฐานข้อมูลของสถานะ " + folder + " ยังไม่เสร็จ",
                        "the database of the state " + folder + " was being made anew and is not finished"),
                folder);
    }

    static SetupException notEmpty() {
        return new SetupException(
                new BilingualText(
                        "ฐานข้อมูลบนเซิร์ฟเวอร์ยังมีข้อมูล ให้ระบุฐานข้อมูลว่างใน BRINGBACK_DATABASE_URL แล้วสั่ง rebuild อีกครั้ง",
                        "the server's database still holds files; name an empty one in BRINGBACK_DATABASE_URL and rebuild again"));
    }

    static SetupException folderOfAState(Path folder) {
        return new SetupException(new BilingualText(
                "โฟลเดอร์ " + folder + " เป็นของสถานะ ให้ worker ใช้โฟลเดอร์อื่นด้วย --folder",
                "the folder " + folder + " is a state's; give the worker another one with --folder"));
    }

    static SetupException foreignRelease(Path published) {
        return new SetupException(new BilingualText(
                published + " เผยแพร่จากสถานะอื่น ให้ใช้ --output โฟลเดอร์อื่น หรือ --replace ถ้าต้องการแทนที่",
                "another state made the release in " + published
                        + "; give another folder as --output, or --replace if it is to be replaced"));
    }

    /** Of a state that has no rows yet: real ones could not go there even where it is to be replaced. */
    static SetupException foreignSyntheticRelease(Path published) {
        return new SetupException(new BilingualText(
                published
                        + " เป็นข้อมูลสมมติของสถานะอื่น และข้อมูลจริงเผยแพร่ในโฟลเดอร์เดียวกันไม่ได้ ให้ใช้ --output โฟลเดอร์อื่น"
                        + " (--replace ใช้ได้เฉพาะเมื่อไฟล์ในกล่องรับไฟล์เป็นข้อมูลสมมติด้วย)",
                "another state published synthetic figures in " + published
                        + ", and real ones never go into the same folder: give another --output (--replace is only for"
                        + " files that are synthetic too)"));
    }

    /** @param synthetic whether the figures that are to be published are a synthetic country's */
    static SetupException otherKind(Path published, boolean synthetic) {
        return new SetupException(
                synthetic
                        ? new BilingualText(
                                published
                                        + " เป็นข้อมูลจริง จึงเผยแพร่ข้อมูลสมมติในโฟลเดอร์เดียวกันไม่ได้ ให้ใช้ --output โฟลเดอร์อื่น",
                                "real figures are published in " + published
                                        + "; synthetic ones never go into the same folder: give another --output")
                        : new BilingualText(
                                published
                                        + " เป็นข้อมูลสมมติ จึงเผยแพร่ข้อมูลจริงในโฟลเดอร์เดียวกันไม่ได้ ให้ใช้ --output โฟลเดอร์อื่น",
                                "synthetic figures are published in " + published
                                        + "; real ones never go into the same folder: give another --output"));
    }

    static SetupException nobodyReported(LocalDate asOf, Collection<LocalDate> days) {
        String known =
                days.isEmpty() ? "–" : days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return new SetupException(new BilingualText(
                "ไม่มีรายการใดรายงานข้อมูล ณ วันที่ " + asOf + " จึงไม่เผยแพร่ วันที่มีข้อมูล: " + known
                        + " ให้แก้ --as-of หรือ --state หรือรับไฟล์ของวันนั้นก่อน (nightly)",
                "no list has reported about " + asOf + ", so nothing is published; there are figures of: " + known
                        + "; correct --as-of or --state, or take that day's files in first (nightly)"));
    }

    private static SetupException problem(BilingualText what, Path folder) {
        String command = "bin/bringback rebuild --state " + OutsideText.shellWord(folder);
        return new SetupException(new BilingualText(
                what.thai() + " สร้างใหม่ด้วยคำสั่ง: " + command, what.english() + "; make it anew with: " + command));
    }

    static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CORRUPTED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
