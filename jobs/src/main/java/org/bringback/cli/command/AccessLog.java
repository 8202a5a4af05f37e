package org.bringback.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bringback.text.file.OwnerOnly;

/** The state's {@code access.log}: who had personal data shown, when, and of what. */
final class AccessLog {

    private AccessLog() {}

    static void note(Path state, String what) throws IOException {
        String line = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS) + " "
                + System.getProperty("user.name") + " " + what + "\n";
        Files.write(
                OwnerOnly.fileIfMissing(state.resolve("access.log")),
                line.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
    }
}
