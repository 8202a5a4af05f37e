package org.bringback.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Copies of this installation, to be changed as an office would change its own. */
final class Installations {

    private static final String HOME = "bringback.home";

    private Installations() {}

    /** All that runs read, code not. */
    static Path copy(Path target) throws IOException {
        for (String folder : new String[] {"jobs/agencies", "jobs/models", "jobs/reference", "report-templates"}) {
            try (Stream<Path> files = Files.walk(Countries.HOME.resolve(folder))) {
                for (Path file : files.toList()) {
                    Path copy = target.resolve(Countries.HOME.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }

    static CommandRun runIn(Path home, Supplier<CommandRun> command) {
        System.setProperty(HOME, home.toString());
        try {
            return command.get();
        } finally {
            System.setProperty(HOME, Countries.HOME.toString());
        }
    }
}
