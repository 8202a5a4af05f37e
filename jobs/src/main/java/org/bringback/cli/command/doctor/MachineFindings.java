package org.bringback.cli.command.doctor;

import static org.bringback.cli.command.doctor.FitnessFinding.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.job.workspace.Installation;
import org.bringback.render.pdf.FontCheck;
import org.bringback.text.BilingualText;

/** What Java, the machine and the installation are like. */
final class MachineFindings {

    private static final long MIN_HEAP_MB = 500;
    private static final long MIN_DISK_MB = 2_000;
    private static final int THAI_HOURS = 7;
    private static final BilingualText CONFIGURATION = new BilingualText("การตั้งค่า", "configuration");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private MachineFindings() {}

    static FitnessFinding java() {
        return FitnessFinding.well(plain("Java"), plain(Runtime.version().toString()));
    }

    static FitnessFinding heap() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new FitnessFinding(
                new BilingualText("หน่วยความจำ", "memory"),
                plain(megabytes + " MB"),
                megabytes < MIN_HEAP_MB
                        ? Optional.of(new BilingualText(
                                "ตั้ง BRINGBACK_HEAP เป็น 1g ขึ้นไป", "set BRINGBACK_HEAP to 1g or more"))
                        : Optional.empty());
    }

    static List<FitnessFinding> configuration(Installation installation) {
        List<BilingualText> problems = ReferenceContextLoader.problems(installation);
        if (!problems.isEmpty()) {
            return problems.stream()
                    .map(problem -> new FitnessFinding(CONFIGURATION, plain(""), Optional.of(problem)))
                    .toList();
        }
        int lists = ReferenceContextLoader.load(installation).agencies().list().size();
        return List.of(FitnessFinding.well(CONFIGURATION, new BilingualText(lists + " รายการ", lists + " lists")));
    }

    static FitnessFinding fonts(Installation installation) {
        return new FitnessFinding(
                new BilingualText("แบบอักษร", "fonts"), plain(""), FontCheck.problem(installation.templates()));
    }

    /** Java reads the names of files as the locale says that they are written. */
    static FitnessFinding fileNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return new FitnessFinding(
                new BilingualText("ชื่อไฟล์", "file names"),
                plain(encoding),
                Optional.of(
                                new BilingualText(
                                        "เปิดไฟล์ที่มีชื่อภาษาไทยไม่ได้ ให้ตั้ง LC_ALL เป็น C.UTF-8 หรือ locale อื่นที่เป็น UTF-8",
                                        "files with Thai names cannot be opened: set LC_ALL to C.UTF-8 or another UTF-8 locale"))
                        .filter(any -> !encoding.equals(StandardCharsets.UTF_8.name())));
    }

    static FitnessFinding disk(Path folder) throws IOException {
        Path present = folder.toAbsolutePath();
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        long megabytes = Files.getFileStore(present).getUsableSpace() >> 20;
        Optional<BilingualText> advice = Files.isWritable(present)
                ? Optional.of(new BilingualText(
                                "ลบไฟล์ที่ไม่ใช้ แต่ละคืนใช้ประมาณ 2 GB", "make room: a night needs about 2 GB"))
                        .filter(any -> megabytes < MIN_DISK_MB)
                : Optional.of(new BilingualText(
                        "เขียนโฟลเดอร์สถานะ " + folder + " ไม่ได้",
                        "the state folder " + folder + " cannot be written"));
        return new FitnessFinding(
                new BilingualText("สถานะ", "state"),
                new BilingualText("ว่าง " + megabytes + " MB สำหรับ " + folder, megabytes + " MB free for " + folder),
                advice);
    }

    /** By which days begin and deadlines pass. Cron and a server in a data centre often count in UTC. */
    static FitnessFinding timeZone(Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long later = THAI_HOURS - now.getOffset().getTotalSeconds() / 3600L;
        String name = clock.getZone() + " " + now.toLocalTime().format(CLOCK);
        return FitnessFinding.well(
                new BilingualText("เขตเวลา", "time zone"),
                later == 0
                        ? plain(name)
                        : new BilingualText(
                                name + " ต่างจากเวลาประเทศไทย " + Math.abs(later) + " ชั่วโมง",
                                name + ", " + Math.abs(later) + " hours " + (later > 0 ? "behind" : "ahead of")
                                        + " Thailand"));
    }
}
