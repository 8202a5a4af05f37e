package org.bringback.job;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where bringback is installed: the folders that analysts may edit and that are read at run time.
 *
 * @param home the repository or unpacked release
 */
public record Installation(Path home) {

    /** The version that {@code --version} and every manifest name. */
    public static final String VERSION = "0.1.0";

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
}
