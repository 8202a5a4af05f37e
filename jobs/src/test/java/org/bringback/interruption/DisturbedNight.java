package org.bringback.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.cli.command.Commands;
import org.bringback.text.MessageLanguage;
import picocli.CommandLine;

/**
 * A night that can be killed at any moment, without a process for each kill: what a killed process leaves is the folder as
 * it stands while no thread may write to the database.
 */
final class DisturbedNight {

    private final Path folder;
    private final Path place;
    private final Path inbox;
    private final Optional<Path> earlier;
    private final Ended undisturbed;
    private final AtomicInteger copies = new AtomicInteger();

    /** How a night ended, what it said, and all that it published or kept beside. */
    record Ended(int code, String said, Map<String, byte[]> results) {}

    /** What a kill left. */
    record Killed(String when, Path left) {}

    /** @param earlier a folder as an earlier night left it, where there was one */
    DisturbedNight(Path folder, Path inbox, Optional<Path> earlier) throws IOException {
        this.folder = folder;
        this.place = folder.resolve("place");
        this.inbox = inbox;
        this.earlier = earlier;
        this.undisturbed = fromTheBeginning();
        assertThat(undisturbed.code()).as(undisturbed.said()).isIn(0, 4);
    }

    /** An inbox with two lists of a hundredth of the country on some days and with the register. */
    static Path inbox(Path place, String... days) throws IOException {
        Files.createDirectories(place);
        String wanted = "register-all-.*|export-(nfe|bse)-(" + String.join("|", days) + ")\\..*";
        try (Stream<Path> files = Files.list(Countries.clean())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(wanted)) {
                    Files.copy(file, place.resolve(name));
                }
            }
        }
        return place;
    }

    /** Where the last night ran: its state and its output. */
    Path place() {
        return place;
    }

    /** Runs the whole night. */
    Ended fromTheBeginning() throws IOException {
        prepare();
        return again();
    }

    /** All is as before the night. */
    void prepare() throws IOException {
        clear();
        if (earlier.isPresent()) {
            Folder.copy(earlier.get(), place);
        }
    }

    /** Runs the whole night and keeps what a kill before each of the wanted writes leaves. */
    List<Killed> killedBefore(Predicate<DiskWrite> wanted) throws IOException {
        return killedBefore(wanted, this::fromTheBeginning);
    }

    /** Runs a night and keeps what a kill before each of the wanted writes leaves. */
    private List<Killed> killedBefore(Predicate<DiskWrite> wanted, Run run) throws IOException {
        List<Killed> killed = new ArrayList<>();
        WatchedDisk.watch(new WatchedDisk.Watcher() {

            private int writes;

            @Override
            public void beforeWrite() {
                before(DiskWrite.ofThisThread(++writes));
            }

            @Override
            public void beforeSync(Path path) {
                before(new DiskWrite(++writes, Optional.empty(), Optional.of(path)));
            }

            private void before(DiskWrite write) {
                if (wanted.test(write)) {
                    killed.add(new Killed(write.toString(), copy()));
                }
            }
        });
        try {
            run.run();
        } finally {
            WatchedDisk.leaveAlone();
        }
        return killed;
    }

    /** A night, from its beginning or after a kill. */
    private interface Run {
        Ended run() throws IOException;
    }

    /** Runs the whole night and keeps what a kill leaves, again and again at the same distance. */
    List<Killed> killedEvery(long millis) throws IOException, InterruptedException {
        List<Killed> killed = new ArrayList<>();
        Thread killer = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(millis);
                    int moment = killed.size();
                    WatchedDisk.whileNobodyWrites(() -> {
                        if (Files.exists(place)) {
                            killed.add(new Killed("moment " + moment, copy()));
                        }
                    });
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        // a kill while the earlier night is still copied into place would be none of this night's
        prepare();
        killer.start();
        try {
            again();
        } finally {
            killer.interrupt();
            killer.join();
        }
        return killed;
    }

    /**
     * Runs the whole night on a disk that is full from one of its writes on. In a folder of its own: H2 keeps a database
     * that failed, and its failure, as long as the process lives.
     */
    Ended withAFullDisk(int fromWrite) throws IOException {
        AtomicInteger writes = new AtomicInteger();
        WatchedDisk.watch(() -> {
            if (writes.incrementAndGet() >= fromWrite) {
                throw new IOException("No space left on device");
            }
        });
        Path full = folder.resolve("full-" + copies.incrementAndGet());
        try {
            return nightIn(full);
        } finally {
            WatchedDisk.leaveAlone();
            putInPlace(new Killed("full", full));
        }
    }

    /** Files beside the database may come and go meanwhile; then it is done again. */
    private Path copy() {
        Path copy = folder.resolve("left-" + copies.incrementAndGet());
        while (!copiedWhole(copy)) {
            Folder.delete(copy);
        }
        return copy;
    }

    private boolean copiedWhole(Path copy) {
        try {
            Files.createDirectories(copy);
            Set<String> before = Folder.bytes(place).keySet();
            Folder.copy(place, copy);
            return Folder.bytes(place).keySet().equals(before);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** What goes wrong when the same command is given after a kill; empty when all is as if nobody had disturbed it. */
    Optional<String> problem(Killed killed) throws IOException {
        putInPlace(killed);
        return differs(killed.when(), again());
    }

    /** The same where the recovery is killed too, before one of its writes if it has so many. */
    Optional<String> problemWhenKilledAgain(Killed killed, int write) throws IOException {
        putInPlace(killed);
        List<Killed> again = killedBefore(one -> one.number() == write, this::again);
        return again.isEmpty()
                ? differs(killed.when(), again())
                : problem(new Killed(
                        killed.when() + ", then " + again.get(0).when(),
                        again.get(0).left()));
    }

    /** The same on what is in place, after something else than a kill. */
    Optional<String> problemAfter(String what) {
        return differs(what, again());
    }

    /** What differs from the night that nobody disturbed. */
    Optional<String> differs(String when, Ended ended) {
        if (ended.code() != undisturbed.code()) {
            return Optional.of(when + " ended with " + ended.code() + ": " + ended.said());
        }
        Map<String, byte[]> expected = undisturbed.results();
        List<String> different = new ArrayList<>();
        expected.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, ended.results().get(file))) {
                different.add(file);
            }
        });
        ended.results().keySet().stream()
                .filter(file -> !expected.containsKey(file))
                .forEach(different::add);
        return different.isEmpty() ? Optional.empty() : Optional.of(when + " changed " + different);
    }

    void putInPlace(Killed killed) throws IOException {
        clear();
        Files.move(killed.left(), place);
    }

    private void clear() {
        if (Files.exists(place)) {
            Folder.delete(place);
        }
    }

    /** Gives the command on what is there. */
    Ended again() {
        return nightIn(place);
    }

    private Ended nightIn(Path at) {
        List<String> command = new ArrayList<>(List.of("nightly", "--levels", "national", "--languages", "en"));
        command.addAll(List.of("--settle", "0", "--inbox", inbox.toString()));
        command.addAll(List.of("--output", at.resolve("output").toString()));
        return run(at, command);
    }

    /** Another command on the state in place. */
    Ended run(String... command) {
        return run(place, List.of(command));
    }

    private static Ended run(Path at, List<String> command) {
        StringWriter said = new StringWriter();
        CommandLine line = Commands.line(MessageLanguage.BOTH)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true));
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--state", at.resolve("state").toString()));
        int code = line.execute(all.toArray(String[]::new));
        Path output = at.resolve("output");
        return new Ended(code, said.toString(), Files.isDirectory(output) ? Folder.bytes(output) : Map.of());
    }
}
