package org.bringback.job.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.json.Json;

/**
 * The file {@code backup.json} of a state: when and where it was last backed up.
 *
 * @param folder of backups
 * @param made time in UTC
 */
public record LastBackup(String folder, int number, String made) {

    private static final String FILE = "backup.json";

    static LastBackup of(Path folder, BackupManifest manifest) {
        return new LastBackup(folder.toString(), manifest.number(), manifest.made());
    }

    void write(Path state) throws IOException {
        try (AtomicFile file = AtomicFile.ownerOnly(state.resolve(FILE))) {
            Json.INDENTED.writeValue(file.draft().toFile(), this);
            file.putInPlace();
        }
    }

    /** Empty where a state was never backed up, or nobody can read when. */
    public static Optional<LastBackup> find(Path state) throws IOException {
        Path file = state.resolve(FILE);
        return Files.isReadable(file) ? Json.find(file, LastBackup.class) : Optional.empty();
    }

    /** How old it is; a clock that was set back makes it no younger than nothing. */
    public Duration age(Clock clock) {
        Duration age = Duration.between(Instant.parse(made), Instant.now(clock));
        return age.isNegative() ? Duration.ZERO : age;
    }
}
