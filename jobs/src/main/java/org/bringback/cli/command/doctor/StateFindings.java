package org.bringback.cli.command.doctor;

import static org.bringback.cli.command.doctor.FitnessFinding.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.cli.options.BackupOptions;
import org.bringback.cli.run.LastRun;
import org.bringback.job.MachineResources;
import org.bringback.job.NightNeeds;
import org.bringback.job.backup.LastBackup;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.protection.StateProtection;
import org.bringback.job.workspace.State;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.file.OwnerOnly;

/** What the folder of a state is like. */
record StateFindings(Path folder, Map<String, String> environment) {

    private static final long MAX_BACKUP_DAYS = 3;

    /** Machines that are set by a time server differ by seconds. */
    private static final Duration MAX_STEP_BACK = Duration.ofMinutes(10);

    private static final BilingualText DATABASE = new BilingualText("ฐานข้อมูล", "database");
    private static final BilingualText ENCRYPTION = new BilingualText("การเข้ารหัส", "encryption");

    FitnessFinding othersRights() throws IOException {
        return new FitnessFinding(
                new BilingualText("สิทธิ์ของผู้อื่น", "others' rights"),
                plain(""),
                OwnerOnly.openToOthers(folder).map(StateFindings::rights));
    }

    /** A machine may be asked about before its first night. */
    static FitnessFinding none(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        return FitnessFinding.absent(
                DATABASE,
                new BilingualText(
                        "ยังไม่มีสถานะใน " + folder + " nightly ครั้งแรกจะเริ่มที่นั่น หากเคยสั่ง nightly แล้ว"
                                + " ให้ระบุ --state หรือ BRINGBACK_STATE ตามที่ใช้ (หลังสั่ง demo คือ output/demo-state)",
                        "there is no state in " + folder
                                + " yet: the first nightly begins one there; where nights ran before, give"
                                + " the --state or BRINGBACK_STATE that they were given (after demo: output/demo-state)"));
    }

    /** A database is not opened without its key. */
    List<FitnessFinding> database() throws IOException {
        List<FitnessFinding> findings = new ArrayList<>();
        FitnessFinding encryption = encryption();
        findings.add(encryption);
        if (encryption.advice().isEmpty()) {
            findings.add(new FitnessFinding(DATABASE, plain(""), State.problem(folder)));
        }
        return findings;
    }

    /**
     * Freshness, deadlines and ages of backups go by the clock: one that was set back says for days that all is well.
     */
    FitnessFinding clock(Clock clock) throws IOException {
        Instant now = Instant.now(clock);
        return new FitnessFinding(
                new BilingualText("นาฬิกา", "clock"),
                plain(""),
                LastRun.begun(folder)
                        .filter(last -> last.isAfter(now.plus(MAX_STEP_BACK)))
                        .map(last -> new BilingualText(
                                "ขณะนี้คือ " + second(now) + " แต่มีการทำงานที่เริ่มเมื่อ " + second(last)
                                        + " ให้ตั้งนาฬิกาของเครื่อง ถ้านาฬิกาถูกแล้วให้ลบไฟล์ของการทำงานนั้นในโฟลเดอร์ log",
                                "it is " + second(now) + " now, but a run began at " + second(last)
                                        + ": set the machine's clock, or, if it is right, delete that run's files"
                                        + " in the folder log")));
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What the files of an inbox need, beside those that the state holds already. */
    FitnessFinding night(Path files) throws IOException {
        NightNeeds needs =
                NightNeeds.of(files, NightNeeds.of(folder.resolve("archive"), 0).newRows());
        MachineResources machine = MachineResources.with(folder);
        BilingualText text = needs.text(machine.server());
        return new FitnessFinding(
                new BilingualText("งานคืนนี้", "a night"),
                needs.advice(machine.server())
                        .map(advice -> new BilingualText(
                                text.thai() + " " + advice.thai(), text.english() + "; " + advice.english()))
                        .orElse(text),
                machine.problem(needs));
    }

    private static BilingualText rights(Path file) {
        return new BilingualText(
                "ผู้อื่นมีสิทธิ์ใช้ " + file + " คำสั่งถัดไปที่เปิดสถานะจะถอนสิทธิ์นั้น",
                "others have rights to " + file + ": the next command that opens the state takes them away");
    }

    /** Whether whoever gets hold of the state's files can read them. */
    private FitnessFinding encryption() throws IOException {
        boolean encrypted = StateProtection.isEncrypted(folder);
        Optional<KeyFile> key = KeyFile.find(environment);
        if (key.isEmpty()) {
            return encrypted
                    ? new FitnessFinding(
                            ENCRYPTION,
                            new BilingualText("เปิด", "on"),
                            Optional.of(new BilingualText(
                                    "ระบุไฟล์กุญแจของสถานะใน " + KeyFile.SETTING,
                                    "name the state's key file in " + KeyFile.SETTING)))
                    : new FitnessFinding(
                            ENCRYPTION,
                            new BilingualText(
                                    "ปิด: ผู้ที่ได้ดิสก์ไปอ่านสถานะได้",
                                    "off: the state can be read by whoever has its disk"),
                            Optional.empty());
        }
        Optional<BilingualText> problem = key.get().problem(folder);
        Path file = key.get().file();
        return new FitnessFinding(
                ENCRYPTION,
                new BilingualText(
                        (encrypted ? "เปิด" : "ปิด") + " ไฟล์กุญแจ " + file,
                        (encrypted ? "on" : "off") + ", key file " + file),
                problem.isPresent() ? problem : StateProtection.problem(folder, environment));
    }

    /** How old the last backup is; a state that is never backed up is somebody's choice, unless settings say otherwise. */
    FitnessFinding backup(Clock clock) throws IOException {
        BilingualText what = new BilingualText("สำเนาสำรอง", "backup");
        Optional<LastBackup> last = LastBackup.find(folder);
        BilingualText again = new BilingualText(
                "ทำสำเนาสำรองด้วยคำสั่ง: bin/bringback backup โฟลเดอร์", "make one: bin/bringback backup DIR");
        if (last.isEmpty()) {
            return new FitnessFinding(
                    what,
                    new BilingualText("ไม่มี", "none"),
                    Optional.of(again)
                            .filter(any -> BackupOptions.find(environment).isPresent()
                                    && Files.isDirectory(folder.resolve("archive"))));
        }
        long days = last.get().age(clock).toDays();
        return new FitnessFinding(
                what,
                new BilingualText(
                        days + " วันก่อน ใน " + last.get().folder(),
                        EnglishCount.agreed(days + " {day|days} old") + ", in "
                                + last.get().folder()),
                Optional.of(again).filter(any -> days > MAX_BACKUP_DAYS));
    }
}
