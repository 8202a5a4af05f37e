package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.cli.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what a real night writes, whatever umask it was started with. */
class OwnerOnlyTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";

    @TempDir
    Path folder;

    @Test
    void whatHoldsPersonsIsItsOwnersFromTheFirstMomentUnderALaxUmask() throws Exception {
        Program program = new Program(folder, Map.of("TMPDIR", folder.toString()));
        List<String> night = new ArrayList<>(List.of(program.night(inbox(), folder)));
        night.add("--internal");
        Program.Running running = start("0000", program, night.toArray(String[]::new));
        Set<String> open = new TreeSet<>();
        while (running.process().isAlive()) {
            open.addAll(open(state(), "rw-------", "rwx------"));
            Thread.sleep(10);
        }
        assertThat(running.end().code()).isEqualTo(4);
        String state = state().toString();
        for (String[] command : List.of(
                new String[] {"review", "export", state().resolve("doubts.xlsx").toString(), "--state", state},
                new String[] {
                    "explain", "figure", "--list", "nfe", "--status", "NOT_FOUND", "--unmasked", "--state", state
                })) {
            assertThat(start("0000", program, command).end().code()).isZero();
        }
        open.addAll(open(state(), "rw-------", "rwx------"));
        open.addAll(open(day().resolve("restricted"), "rw-------", "rwx------"));
        assertThat(open).isEmpty();
        assertThat(state().resolve("audit.jsonl")).isNotEmptyFile();
        assertThat(day().resolve("restricted/rejects-nfe.xlsx")).isNotEmptyFile();
        assertThat(day().resolve("restricted/internal/tables.xlsx")).isNotEmptyFile();
    }

    /** After that a file is made readable, as an earlier version left it: the next command closes it. */
    @Test
    void readersReadWhatIsPublishedUnderAStrictUmaskAndWhatWasLeftReadableIsClosed() throws Exception {
        Program program = new Program(folder);
        assertThat(start("0077", program, program.night(inbox(), folder)).end().code())
                .isEqualTo(4);
        assertThat(open(day().resolve("published"), "rw-r--r--", "rwxr-xr-x")).isEmpty();
        assertThat(open(day().resolve("restricted"), "rw-------", "rwx------")).isEmpty();
        assertThat(rights(day())).isEqualTo("rwxr-xr-x");
        assertThat(rights(folder.resolve("output"))).isEqualTo("rwxr-xr-x");

        Path old = Files.writeString(state().resolve("archive/old"), "row");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        Program.Running history = start("0022", program, "history", "--state", state().toString());
        assertThat(history.end().code()).isZero();
        assertThat(open(state(), "rw-------", "rwx------")).isEmpty();
    }

    /** An export with one row that is rejected. */
    private Path inbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        List<String> lines = new ArrayList<>(
                Files.readAllLines(Countries.HOME.resolve("input-samples").resolve(EXPORT)));
        lines.add(lines.get(1).replace("/", "?"));
        Files.write(inbox.resolve(EXPORT), lines);
        return inbox;
    }

    private Program.Running start(String umask, Program program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
        command.addAll(program.command(arguments));
        return Program.start(folder, program.environment(), command);
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path day() {
        return folder.resolve("output").resolve(DAY);
    }

    /** What has other rights than these. */
    private static Set<String> open(Path top, String file, String directory) throws IOException {
        Set<String> open = new TreeSet<>();
        if (!Files.exists(top)) {
            return open;
        }
        try (Stream<Path> all = Files.walk(top)) {
            all.forEach(path -> {
                String rights = rights(path);
                if (!rights.isEmpty() && !rights.equals(Files.isDirectory(path) ? directory : file)) {
                    open.add(path.getFileName() + " " + rights);
                }
            });
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).isInstanceOf(NoSuchFileException.class);
        }
        return open;
    }

    /** Nothing where it has gone meanwhile. */
    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .permissions());
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
