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
        Use use = use(home);
        try {
            return command.get();
        } finally {
            use.close();
        }
    }

    /** Until it is closed, commands run in another installation. */
    static Use use(Path home) {
        System.setProperty(HOME, home.toString());
        return () -> System.setProperty(HOME, Countries.HOME.toString());
    }

    /** The use of another installation. */
    @FunctionalInterface
    interface Use extends AutoCloseable {

        @Override
        void close();
    }
}
