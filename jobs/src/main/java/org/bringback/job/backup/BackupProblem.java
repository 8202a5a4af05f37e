package org.bringback.job.backup;

import java.nio.file.Path;
import java.util.List;
import org.bringback.job.workspace.SetupException;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** A backup could not be made or put back; the message says why. Nothing of the state was changed. */
final class BackupProblem extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 3;

    private final transient BilingualText problem;

    BackupProblem(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }

    /** @param paths of the files of the state whose copies are gone or have changed */
    static BilingualText damaged(Path folder, List<String> paths) {
        String some = String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size())))
                + (paths.size() > SHOWN ? ", …" : "");
        return new BilingualText(
                "สำเนาสำรองใน " + folder + " เสียหาย " + paths.size() + " ไฟล์: " + some
                        + " ให้ทำสำเนาสำรองใหม่ด้วยคำสั่ง backup หรือใช้สำเนาก่อนหน้า (restore --number)",
                "the backup in " + folder + " is damaged, " + paths.size() + " files: " + some
                        + "; make a new one (backup), or use an earlier one (restore --number)");
    }

    static SetupException none(Path folder) {
        return new SetupException(new BilingualText(
                "ไม่มีสำเนาสำรองนี้ใน " + folder + " ให้ระบุโฟลเดอร์ที่ให้ไว้กับคำสั่ง backup",
                "there is no such backup in " + folder + "; name the folder that backup was given"));
    }

    static SetupException otherState(Path folder) {
        return new SetupException(new BilingualText(
                folder + " เก็บสำเนาสำรองของสถานะอื่น ให้ระบุโฟลเดอร์อื่น",
                folder + " holds backups of another state; name another folder"));
    }

    static SetupException inside(Path folder) {
        return new SetupException(new BilingualText(
                "โฟลเดอร์สำเนาสำรอง " + folder + " ต้องอยู่นอกสถานะ และสถานะต้องอยู่นอกโฟลเดอร์นั้น",
                "the backup folder " + folder + " must lie outside the state, and the state outside of it"));
    }

    static SetupException occupied(Path state) {
        return new SetupException(new BilingualText(
                "โฟลเดอร์ " + state + " ไม่ว่าง จึงไม่กู้คืนทับ ให้ย้ายออกไปก่อน หรือระบุ --state โฟลเดอร์อื่น",
                "the folder " + state + " is not empty, and nothing is written over; move it away, or give another"
                        + " --state"));
    }

    static SetupException noServer() {
        return new SetupException(new BilingualText(
                "สำเนานี้มาจาก PostgreSQL ให้ระบุฐานข้อมูลว่างใน BRINGBACK_DATABASE_URL",
                "this backup is of a PostgreSQL database; name an empty one in BRINGBACK_DATABASE_URL"));
    }

    static SetupException noFile() {
        return new SetupException(new BilingualText(
                "สำเนานี้มีไฟล์ฐานข้อมูลของตนเอง ให้ยกเลิก BRINGBACK_DATABASE_URL ก่อน แล้วกู้คืนอีกครั้ง",
                "this backup has a database file of its own: unset BRINGBACK_DATABASE_URL and restore again"));
    }

    static BackupProblem notCopied() {
        return new BackupProblem(new BilingualText(
                "งานที่กำลังทำอยู่คัดลอกฐานข้อมูลไม่ได้ ให้ตรวจสอบพื้นที่ว่างของโฟลเดอร์สถานะ หรือสั่งอีกครั้งเมื่องานนั้นจบ",
                "the command that has the state open could not copy its database; look at the room on the state's disk, or"
                        + " give the command again when that one has ended"));
    }
}
