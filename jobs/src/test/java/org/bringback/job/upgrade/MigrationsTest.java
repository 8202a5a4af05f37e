package org.bringback.job.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bringback.cli.Countries;
import org.bringback.source.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** States out there have had these migrations: they may only be added to, or no such state could be opened any more. */
class MigrationsTest {

    private static final Path FOLDER = Countries.HOME.resolve("jobs/src/main/resources/db/migration");
    private static final Path LIST =
            Countries.HOME.resolve("jobs/src/test/resources/org/bringback/job/upgrade/migrations.csv");

    @ParameterizedTest
    @CsvFileSource(resources = "migrations.csv", numLinesToSkip = 1)
    void aMigrationThatWasReleasedIsNeverChanged(String file, String sha256) {
        assertThat(SourceFiles.sha256(FOLDER.resolve(file))).isEqualTo(sha256);
    }

    @Test
    void everyMigrationIsListed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(file -> content().contains("\n" + file + ","));
        }
    }

    private static String content() {
        try {
            return Files.readString(LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
