package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.json.Json;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The file {@code night.json} of a state: the command line of the last night, so that it can be given again.
 *
 * @param arguments with whole paths, so that they mean the same from any folder
 */
public record LastNight(List<String> arguments) {

    private static final String FILE = "night.json";

    /** What was typed, but for options of every command. */
    public static LastNight of(ParseResult parsed) {
        List<String> arguments = new ArrayList<>(List.of("nightly"));
        for (OptionSpec option : parsed.matchedOptions()) {
            if (option.inherited()) {
                continue;
            }
            if (option.arity().max() == 0) {
                arguments.add(option.longestName());
            } else {
                for (String value : option.originalStringValues()) {
                    boolean path = option.type() == Path.class;
                    arguments.add(option.longestName());
                    arguments.add(
                            path ? Path.of(value).toAbsolutePath().normalize().toString() : value);
                }
            }
        }
        return new LastNight(List.copyOf(arguments));
    }

    public void write(Path state) throws IOException {
        try (AtomicFile file = AtomicFile.ownerOnly(state.resolve(FILE))) {
            Json.INDENTED.writeValue(file.draft().toFile(), this);
            file.putInPlace();
        }
    }

    /** Empty where no night has begun, or nobody can read how. */
    public static Optional<LastNight> find(Path state) throws IOException {
        Path file = state.resolve(FILE);
        return Files.exists(file) ? Json.find(file, LastNight.class) : Optional.empty();
    }
}
