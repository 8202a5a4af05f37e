package org.bringback.job.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.text.file.Sha256;

/**
 * Where bringback is installed: the folders that analysts may edit and that are read at run time.
 *
 * @param home the repository or unpacked release
 */
public record Installation(Path home) {

    /** The version that {@code --version} and every manifest name. */
    public static final String VERSION = "0.1.0";

    /** The system property with the folder of temporary files that outlasts this process. */
    public static final String TEMPORARY_FILES = "bringback.temporary";

    public Installation {
        if (!Files.isDirectory(home.resolve("jobs"))) {
            throw new IllegalArgumentException("no bringback installation: " + home);
        }
    }

    /** The one this program was started from, as its launcher says. */
    public static Installation current() {
        return new Installation(Path.of(System.getProperty("bringback.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    public Path jobs() {
        return home.resolve("jobs");
    }

    public Path templates() {
        return home.resolve("report-templates");
    }

    /** One SHA-256 over everything that shapes results besides the inputs: version, settings and templates. */
    public String fingerprint() {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("agencies", "reference", "models", "programmes")) {
            files.addAll(filesBelow(jobs().resolve(folder)));
        }
        files.addAll(filesBelow(templates()));
        return digest(files);
    }

    /** Settings may lie elsewhere, such as in /etc, and be linked here. */
    private static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(List<Path> files) {
        try {
            Sha256 sha = new Sha256().add(VERSION);
            for (Path file : files) {
                sha.add(home.relativize(file).toString());
                sha.add(Files.readAllBytes(file));
            }
            return sha.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
