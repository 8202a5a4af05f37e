package org.bringback.cli.command.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.cli.options.UsageException;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The day of a release: as a word of its own, or by the option that other commands know. */
final class ReleaseDay {

    @Parameters(index = "0", arity = "0..1", paramLabel = "AS-OF", description = "Day of the release.")
    private @Nullable LocalDate word;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "The same day as an option.")
    private @Nullable LocalDate option;

    Optional<LocalDate> find() {
        if (word != null && option != null && !word.equals(option)) {
            throw new UsageException(new BilingualText(
                    "ระบุวันที่สองวันต่างกัน: " + word + " และ --as-of " + option,
                    "two days are given: " + word + " and --as-of " + option));
        }
        return Optional.ofNullable(word).or(() -> Optional.ofNullable(option));
    }

    LocalDate get() {
        return find().orElseThrow(() -> new UsageException(new BilingualText(
                "ต้องระบุวันที่ของรายงาน เช่น approve 2022-09-23",
                "the day of the release is needed, such as approve 2022-09-23")));
    }
}
