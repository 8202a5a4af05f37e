package org.bringback.cli.command.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bringback.cli.options.BackupOptions;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ConsoleProgress;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.backup.BackupCheck;
import org.bringback.job.backup.StateBackup;
import org.bringback.job.backup.StateRestore;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: a copy of the state, also while something works on it. */
@Command(
        name = "backup",
        description = "Makes a backup of the state, also while another command works on it.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder of backups, outside the state; default BRINGBACK_BACKUP.")
    private @Nullable Path folder;

    @Option(
            names = "--keep",
            paramLabel = "COUNT",
            description = "How many backups are kept; default ${DEFAULT-VALUE}.",
            defaultValue = BackupOptions.USUALLY_KEPT)
    private int keep;

    @Option(names = "--check", description = "Make none, but read the last one and say whether it is whole.")
    private boolean check;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Path place = BackupOptions.required(folder);
        BackupOptions.requireCount(keep);
        Console console = Console.of(spec);
        if (check) {
            return check(place, console);
        }
        ConsoleProgress progress = new ConsoleProgress(console, Console.isTerminal());
        StateBackup.Made made = new StateBackup(state.existing(), place, System.getenv(), progress).run(keep);
        progress.finish();
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("number", made.number());
            result.put("folder", place.toAbsolutePath().normalize().toString());
            result.put("files", made.files());
            result.put("bytes", made.bytes());
            result.put("new_bytes", made.newBytes());
            result.put("holding_removed", made.holding());
            console.json(result);
        } else {
            console.print(new BilingualText(
                    "สำเนาสำรองที่ " + made.number() + ": " + made.files() + " ไฟล์ " + megabytes(made.bytes())
                            + " MB (ใหม่ " + megabytes(made.newBytes()) + " MB) ใน " + place,
                    "backup " + made.number() + ": " + made.files() + " files, " + megabytes(made.bytes()) + " MB ("
                            + megabytes(made.newBytes()) + " MB new) in " + place));
            if (!made.holding().isEmpty()) {
                String numbers = made.holding().stream().map(String::valueOf).collect(Collectors.joining(", "));
                console.print(new BilingualText(
                        "สำเนาสำรองที่ " + numbers + " ยังมีข้อมูลที่ retention run ลบออกจากไฟล์ที่เก็บไว้แล้ว",
                        "these earlier ones still hold what retention run has removed from archived files: "
                                + numbers));
            }
        }
        return ExitCode.DONE;
    }

    private int check(Path place, Console console) throws IOException {
        Optional<BilingualText> problem = new BackupCheck(place).everything();
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("whole", problem.isEmpty());
            result.put("problem", problem.map(Console::inBoth).orElse(null));
            console.json(result);
        } else {
            console.print(problem.orElse(new BilingualText(
                    "สำเนาสำรองล่าสุดใน " + place + " ครบถ้วน", "the last backup in " + place + " is whole")));
        }
        return problem.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** {@code restore}: a backup becomes a state. */
    @Command(
            name = "restore",
            description = "Puts a backup in the place of a state; nothing is written over.",
            mixinStandardHelpOptions = true)
    public static final class Restore implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder of backups; default BRINGBACK_BACKUP.")
        private @Nullable Path folder;

        @Option(names = "--number", paramLabel = "NUMBER", description = "Which backup; default the last one.")
        private @Nullable Integer number;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            Path place = BackupOptions.required(folder);
            if (number != null && number < 1) {
                throw new UsageException(new BilingualText(
                        "--number: ต้องเป็นเลขที่ของสำเนาสำรอง", "--number: not the number of a backup"));
            }
            StateRestore.Restored restored =
                    new StateRestore(place, state.folder(), System.getenv()).run(Optional.ofNullable(number));
            Console console = Console.of(spec);
            String into = OutsideText.shellWord(state.folder().toAbsolutePath().normalize());
            if (json) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("number", restored.number());
                result.put("made", restored.made());
                result.put("state", state.folder().toAbsolutePath().normalize().toString());
                result.put("files", restored.files());
                result.put("bytes", restored.bytes());
                console.json(result);
            } else {
                console.print(new BilingualText(
                        "กู้คืนสำเนาสำรองที่ " + restored.number() + " ของ " + restored.made() + " แล้ว "
                                + restored.files() + " ไฟล์ ตรวจด้วยคำสั่ง: bin/bringback doctor --state " + into,
                        "backup " + restored.number() + " of " + restored.made() + " is restored, " + restored.files()
                                + " files; look at it with: bin/bringback doctor --state " + into));
            }
            return ExitCode.DONE;
        }
    }
}
