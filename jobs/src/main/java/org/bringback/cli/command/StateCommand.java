package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code state}: how the state lies on disk. */
@Command(
        name = "state",
        description = {"Encrypts the state with a key file."},
        mixinStandardHelpOptions = true,
        subcommands = {StateCommand.Key.class, StateCommand.Encrypt.class})
final class StateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }

    /** {@code state key}: a new key file. */
    @Command(
            name = "key",
            description = "Writes a new key file, for its owner only. Without it nobody can read the state any more:"
                    + " keep a copy in a safe place.",
            mixinStandardHelpOptions = true)
    static final class Key implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "File to write, outside the state.")
        private Path file;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            new KeyFile(file).create();
            if (json) {
                Console.of(spec).json(Map.of("key_file", file.toAbsolutePath().toString()));
                return ExitCode.DONE;
            }
            Console.of(spec)
                    .print(new BilingualText(
                            "สร้างไฟล์กุญแจแล้ว ตั้งค่า " + KeyFile.SETTING + "=" + file.toAbsolutePath()
                                    + " และเก็บสำเนาไว้ในที่ปลอดภัย",
                            "the key is written; set " + KeyFile.SETTING + "=" + file.toAbsolutePath()
                                    + " and keep a copy in a safe place"));
            return ExitCode.DONE;
        }
    }

    /** {@code state encrypt}: an existing state becomes an encrypted one. */
    @Command(
            name = "encrypt",
            description = "Encrypts database, archive and journal of an existing state with the key file that "
                    + KeyFile.SETTING + " names; killed, it goes on when the same command is given again.",
            mixinStandardHelpOptions = true)
    static final class Encrypt implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException, StateInUseException {
            KeyFile key = KeyFile.find(System.getenv())
                    .orElseThrow(() -> new UsageException(new BilingualText(
                            "ให้ระบุไฟล์กุญแจด้วย " + KeyFile.SETTING
                                    + "=ไฟล์ (สร้างได้ด้วย bin/bringback state key ไฟล์)",
                            "name the key file with " + KeyFile.SETTING
                                    + "=FILE (bin/bringback state key FILE makes one)")));
            int files = State.encrypt(state.folder(), key);
            encryptJournal();
            if (json) {
                Console.of(spec).json(Map.of("files_encrypted", files));
                return ExitCode.DONE;
            }
            Console.of(spec)
                    .print(new BilingualText(
                            "เข้ารหัสแล้ว " + files + " ไฟล์ สถานะนี้เข้ารหัสครบถ้วน",
                            files + " files encrypted; the state is encrypted now"));
            return ExitCode.DONE;
        }

        /** Whatever adds to a journal encrypts what is plain in it; killed before, the next night does. */
        private void encryptJournal() throws IOException, StateInUseException {
            try (State opened = State.open(state.folder())) {
                StateJournal journal = new StateJournal(opened);
                journal.record();
                journal.recordPublications();
            }
        }
    }
}
