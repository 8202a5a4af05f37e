package org.bringback.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.cli.Countries;

/**
 * This build as an installation with an archive of the classes that a night loads. Made once by each process of tests, when
 * the first of them starts the program: a start then takes a second of processor time less. Nobody may change it.
 */
final class InstalledProgram {

    /** Small and soon at work, for small nights. */
    static final List<String> SMALL = List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String SAMPLE = "export-nfe-2022-05-31.csv";
    private static final Path ROOT = make();

    private InstalledProgram() {}

    /** The folder in which {@code opt/bringback} is, as the examples for cron and systemd say it. */
    static Path root() {
        return ROOT;
    }

    static Path home() {
        return home(ROOT);
    }

    /** What Java needs to know to start the program: its classes and their archive, and no remarks on it. */
    static List<String> classes() {
        List<String> all = new ArrayList<>(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive(home())));
        all.addAll(own(home()));
        return all;
    }

    /** The same with classes of tests behind the program's. */
    static List<String> classes(Path tests) {
        List<String> all = new ArrayList<>(classes());
        all.set(all.size() - 1, all.get(all.size() - 1) + ":" + tests);
        return all;
    }

    private static List<String> own(Path home) {
        return List.of(
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Djava.awt.headless=true",
                "-cp",
                home.resolve("target/bringback.jar") + ":" + home.resolve("target/lib") + "/*");
    }

    private static Path home(Path root) {
        return root.resolve("opt/bringback");
    }

    private static Path archive(Path home) {
        return home.resolve("target/bringback.jsa");
    }

    private static Path make() {
        try {
            Path root = Files.createTempDirectory("bringback-installed").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            Path home = BuiltInstallation.make(home(root));
            // younger than every source, so that no launcher builds it anew
            Instant built = Instant.now().plusSeconds(86_400);
            Files.setLastModifiedTime(home.resolve("target/bringback.jar"), FileTime.from(built));
            keepClasses(root, home);
            // as the launchers leave one that they may use
            Path archive = archive(home);
            if (Files.exists(archive)) {
                Files.setLastModifiedTime(archive, FileTime.from(built.plusSeconds(60)));
                Files.writeString(Path.of(archive + ".home"), home.toString());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of a small night. Where Java cannot keep them, the program starts without. */
    private static void keepClasses(Path root, Path home) throws IOException, InterruptedException {
        Path place = Files.createDirectories(root.resolve("trial"));
        Path inbox = Files.createDirectories(place.resolve("inbox"));
        Files.copy(Countries.HOME.resolve("input-samples").resolve(SAMPLE), inbox.resolve(SAMPLE));
        List<String> command = new ArrayList<>(List.of(Program.JAVA, "-XX:ArchiveClassesAtExit=" + archive(home)));
        command.addAll(SMALL);
        command.addAll(own(home));
        command.addAll(List.of("-Dbringback.home=" + home, "org.bringback.cli.Main", "nightly", "--languages", "en"));
        command.addAll(List.of(
                "--inbox", inbox.toString(), "--state", place.resolve("state").toString()));
        command.addAll(List.of("--output", place.resolve("output").toString(), "--settle", "0"));
        Program.start(place, Map.of(), command).end();
        Folder.delete(place);
    }

    private static void delete(Path root) {
        try {
            BuiltInstallation.unlink(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folder.delete(root);
    }
}
