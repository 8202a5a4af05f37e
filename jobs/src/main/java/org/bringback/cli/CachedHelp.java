package org.bringback.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bringback.job.workspace.Installation;
import org.bringback.text.MessageLanguage;

/** What {@code --help} and {@code --version} say, ready as text: reading it off the commands takes half a second. */
final class CachedHelp {

    private static final String ENGLISH = "help.txt";
    private static final String THAI = "help.th.txt";

    private CachedHelp() {}

    /** Whether it is how commands are used that is asked. */
    static boolean isAskedFor(String... arguments) {
        List<String> words = List.of(arguments);
        return words.contains("--help")
                || words.contains("-h")
                || words.stream().filter(word -> !word.startsWith("-")).anyMatch("help"::equals);
    }

    /** The whole answer, or nothing where the commands have to be asked. */
    static Optional<String> find(MessageLanguage language, String... arguments) {
        return arguments.length == 1
                ? find(language == MessageLanguage.TH ? THAI : ENGLISH, arguments[0])
                : Optional.empty();
    }

    private static Optional<String> find(String help, String argument) {
        return switch (argument) {
            case "--help", "-h" -> Optional.of(text(help));
            case "--version", "-V" -> Optional.of("bringback " + Installation.VERSION + "\n");
            default -> Optional.empty();
        };
    }

    private static String text(String help) {
        try (InputStream in = CachedHelp.class.getResourceAsStream(help)) {
            if (in == null) {
                throw new IllegalStateException(help + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
