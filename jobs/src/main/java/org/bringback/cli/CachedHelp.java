package org.bringback.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bringback.job.workspace.Installation;

/** What {@code --help} and {@code --version} say, ready as text: reading it off the commands takes half a second. */
final class CachedHelp {

    private static final String HELP = "help.txt";

    private CachedHelp() {}

    /** The whole answer, or nothing where the commands have to be asked. */
    static Optional<String> find(String... arguments) {
        return arguments.length == 1 ? find(arguments[0]) : Optional.empty();
    }

    private static Optional<String> find(String argument) {
        return switch (argument) {
            case "--help", "-h" -> Optional.of(help());
            case "--version", "-V" -> Optional.of("bringback " + Installation.VERSION + "\n");
            default -> Optional.empty();
        };
    }

    private static String help() {
        try (InputStream in = CachedHelp.class.getResourceAsStream(HELP)) {
            if (in == null) {
                throw new IllegalStateException(HELP + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
