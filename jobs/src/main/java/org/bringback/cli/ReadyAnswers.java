package org.bringback.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bringback.job.Installation;

/** What {@code --help} and {@code --version} say, ready as text: reading it off the commands takes half a second. */
final class ReadyAnswers {

    private static final String HELP = "help.txt";

    private ReadyAnswers() {}

    /** The whole answer, or nothing where the commands have to be asked. */
    static Optional<String> to(String... arguments) {
        return arguments.length == 1 ? to(arguments[0]) : Optional.empty();
    }

    private static Optional<String> to(String argument) {
        return switch (argument) {
            case "--help", "-h" -> Optional.of(help());
            case "--version", "-V" -> Optional.of("bringback " + Installation.VERSION + "\n");
            default -> Optional.empty();
        };
    }

    private static String help() {
        try (InputStream in = ReadyAnswers.class.getResourceAsStream(HELP)) {
            if (in == null) {
                throw new IllegalStateException(HELP + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
