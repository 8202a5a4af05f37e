package org.bringback.job.workspace;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.bringback.text.BilingualText;

/** What may be wrong with a state as a whole, and the command that puts it right. */
final class StateProblem {

    /** H2: the file is corrupted; something inside it failed. */
    private static final Set<Integer> CORRUPTED = Set.of(90030, 50000);

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

    static SetupException foreignRelease(Path published) {
        return new SetupException(new BilingualText(
                published + " เผยแพร่จากสถานะอื่น ให้ใช้ --output โฟลเดอร์อื่น หรือ --replace ถ้าต้องการแทนที่",
                "another state made the release in " + published
                        + "; give another folder as --output, or --replace if it is to be replaced"));
    }

    private static SetupException problem(BilingualText what, Path folder) {
        return new SetupException(new BilingualText(
                what.thai() + " สร้างใหม่ด้วยคำสั่ง: bin/bringback rebuild --state " + folder,
                what.english() + "; make it anew with: bin/bringback rebuild --state " + folder));
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
