package org.bringback.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.BackupOptions;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.NightNeeds;
import org.bringback.job.backup.LastBackup;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.protection.StateProtection;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.render.pdf.FontCheck;
import org.bringback.render.text.DisplayWidth;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.file.OwnerOnly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: is this machine fit to run bringback? */
@Command(
        name = "doctor",
        description = "Says whether this machine is fit to run bringback.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final long MIN_HEAP_MB = 500;
    private static final long MIN_DISK_MB = 2_000;
    private static final long MAX_BACKUP_DAYS = 3;

    private static final BilingualText CONFIGURATION = new BilingualText("การตั้งค่า", "configuration");
    private static final BilingualText ENCRYPTION = new BilingualText("การเข้ารหัส", "encryption");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    /** One thing looked at; the advice is empty when it is well. */
    private record Finding(BilingualText what, BilingualText value, Optional<BilingualText> advice) {}

    @Option(names = "--inbox", paramLabel = "DIR", description = "Also say what a night on these files will need.")
    private @Nullable Path inbox;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Installation installation = Installation.current();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(plain("Java"), plain(Runtime.version().toString()), Optional.empty()));
        findings.add(heap());
        findings.addAll(configuration(installation));
        findings.add(fonts(installation));
        findings.add(fileNames());
        findings.add(disk(state.folder()));
        findings.add(new Finding(
                new BilingualText("สิทธิ์ของผู้อื่น", "others' rights"),
                plain(""),
                OwnerOnly.openToOthers(state.folder()).map(DoctorCommand::rights)));
        if (inbox != null) {
            findings.add(night(inbox));
        }
        Finding encryption = encryption(state.folder());
        findings.add(encryption);
        if (encryption.advice().isEmpty()) {
            findings.add(
                    new Finding(new BilingualText("ฐานข้อมูล", "database"), plain(""), State.problem(state.folder())));
        }
        findings.add(backup(state.folder()));
        Console console = Console.of(spec);
        if (json) {
            console.json(findings.stream().map(DoctorCommand::forPrograms).toList());
        } else {
            findings.forEach(finding -> print(finding, console));
        }
        return findings.stream().allMatch(finding -> finding.advice().isEmpty()) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static BilingualText plain(String text) {
        return new BilingualText(text, text);
    }

    private static Map<String, Object> forPrograms(Finding finding) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("what", finding.what().english());
        node.put("well", finding.advice().isEmpty());
        node.put("value", finding.value().english());
        node.put("advice", finding.advice().map(Console::inBoth).orElse(null));
        return node;
    }

    private static void print(Finding finding, Console console) {
        // the column has room for one language
        List<Language> languages = console.language().languages();
        String what = DisplayWidth.left(finding.what().in(languages.get(languages.size() - 1)), 14);
        String fit = finding.advice().isEmpty() ? "ok  " : "!   ";
        console.out().println((what + " " + fit + " " + console.text(finding.value())).stripTrailing());
        finding.advice().ifPresent(advice -> console.out().println("               -> " + console.text(advice)));
    }

    private static Finding heap() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Finding(
                new BilingualText("หน่วยความจำ", "memory"),
                plain(megabytes + " MB"),
                megabytes < MIN_HEAP_MB
                        ? Optional.of(new BilingualText(
                                "ตั้ง BRINGBACK_HEAP เป็น 1g ขึ้นไป", "set BRINGBACK_HEAP to 1g or more"))
                        : Optional.empty());
    }

    /** What the files of an inbox need, beside those that the state holds already. */
    private Finding night(Path files) throws IOException {
        NightNeeds needs = NightNeeds.of(
                files, NightNeeds.of(state.folder().resolve("archive"), 0).newRows());
        NightNeeds.Machine machine = NightNeeds.Machine.with(state.folder());
        BilingualText text = needs.text(machine.server());
        return new Finding(
                new BilingualText("งานคืนนี้", "a night"),
                needs.advice(machine.server())
                        .map(advice -> new BilingualText(
                                text.thai() + " " + advice.thai(), text.english() + "; " + advice.english()))
                        .orElse(text),
                needs.problem(machine));
    }

    private static List<Finding> configuration(Installation installation) {
        List<BilingualText> problems = ReferenceContextLoader.problems(installation);
        if (!problems.isEmpty()) {
            return problems.stream()
                    .map(problem -> new Finding(CONFIGURATION, plain(""), Optional.of(problem)))
                    .toList();
        }
        int lists = ReferenceContextLoader.load(installation).agencies().list().size();
        return List.of(
                new Finding(CONFIGURATION, new BilingualText(lists + " รายการ", lists + " lists"), Optional.empty()));
    }

    private static Finding fonts(Installation installation) {
        return new Finding(
                new BilingualText("แบบอักษร", "fonts"), plain(""), FontCheck.problem(installation.templates()));
    }

    /** Java reads the names of files as the locale says that they are written. */
    private static Finding fileNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return new Finding(
                new BilingualText("ชื่อไฟล์", "file names"),
                plain(encoding),
                Optional.of(
                                new BilingualText(
                                        "เปิดไฟล์ที่มีชื่อภาษาไทยไม่ได้ ให้ตั้ง LC_ALL เป็น C.UTF-8 หรือ locale อื่นที่เป็น UTF-8",
                                        "files with Thai names cannot be opened: set LC_ALL to C.UTF-8 or another UTF-8 locale"))
                        .filter(any -> !encoding.equals(StandardCharsets.UTF_8.name())));
    }

    private static BilingualText rights(Path file) {
        return new BilingualText(
                "ผู้อื่นมีสิทธิ์ใช้ " + file + " คำสั่งถัดไปที่เปิดสถานะจะถอนสิทธิ์นั้น",
                "others have rights to " + file + ": the next command that opens the state takes them away");
    }

    /** Whether whoever gets hold of the state's files can read them. */
    private static Finding encryption(Path folder) throws IOException {
        boolean encrypted = StateProtection.isEncrypted(folder);
        Optional<KeyFile> key = KeyFile.find(System.getenv());
        if (key.isEmpty()) {
            return encrypted
                    ? new Finding(
                            ENCRYPTION,
                            new BilingualText("เปิด", "on"),
                            Optional.of(new BilingualText(
                                    "ระบุไฟล์กุญแจของสถานะใน " + KeyFile.SETTING,
                                    "name the state's key file in " + KeyFile.SETTING)))
                    : new Finding(
                            ENCRYPTION,
                            new BilingualText(
                                    "ปิด: ผู้ที่ได้ดิสก์ไปอ่านสถานะได้",
                                    "off: the state can be read by whoever has its disk"),
                            Optional.empty());
        }
        Optional<BilingualText> problem = key.get().problem(folder);
        Path file = key.get().file();
        return new Finding(
                ENCRYPTION,
                new BilingualText(
                        (encrypted ? "เปิด" : "ปิด") + " ไฟล์กุญแจ " + file,
                        (encrypted ? "on" : "off") + ", key file " + file),
                problem.isPresent() ? problem : StateProtection.problem(folder, System.getenv()));
    }

    /** How old the last backup is; a state that is never backed up is somebody's choice, unless settings say otherwise. */
    private static Finding backup(Path folder) throws IOException {
        BilingualText what = new BilingualText("สำเนาสำรอง", "backup");
        Optional<LastBackup> last = LastBackup.find(folder);
        BilingualText again = new BilingualText(
                "ทำสำเนาสำรองด้วยคำสั่ง: bin/bringback backup โฟลเดอร์", "make one: bin/bringback backup DIR");
        if (last.isEmpty()) {
            return new Finding(
                    what,
                    new BilingualText("ไม่มี", "none"),
                    Optional.of(again)
                            .filter(any -> BackupOptions.find(System.getenv()).isPresent()
                                    && Files.isDirectory(folder.resolve("archive"))));
        }
        long days = last.get().age(Clock.systemUTC()).toDays();
        return new Finding(
                what,
                new BilingualText(
                        days + " วันก่อน ใน " + last.get().folder(),
                        days + " days old, in " + last.get().folder()),
                Optional.of(again).filter(any -> days > MAX_BACKUP_DAYS));
    }

    private static Finding disk(Path folder) throws IOException {
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
        return new Finding(
                new BilingualText("สถานะ", "state"),
                new BilingualText("ว่าง " + megabytes + " MB สำหรับ " + folder, megabytes + " MB free for " + folder),
                advice);
    }
}
