package org.bringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an output folder, whatever else lies there. */
class StandingReleaseTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);

    @TempDir
    Path output;

    private void publish(LocalDate asOf) throws IOException {
        Release release = Release.open(output, asOf);
        Files.writeString(release.staging().resolve("tables.csv"), "a");
        Sources.publish(release, "1", "s", List.of());
    }

    private List<LocalDate> standing() throws IOException {
        return StandingRelease.list(output).stream().map(StandingRelease::asOf).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-99-99", "2022-02-30", "2022-5-31", "20220531", "demo-state", "2022-05-31 (copy)", "-"})
    void aFolderThatIsNoDaysIsPassedOver(String name) throws IOException {
        publish(MAY);
        Path published = Files.createDirectories(output.resolve(name).resolve("published"));
        Files.writeString(published.resolve("manifest.json"), "{}");
        assertThat(standing()).containsExactly(MAY);
        assertThat(StandingRelease.damaged(output)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]"})
    void oneWhoseManifestIsDamagedIsNamedAndCostsOnlyItsOwnDay(String content) throws IOException {
        publish(MAY);
        publish(SEPTEMBER);
        Files.writeString(Release.published(output, MAY).resolve("manifest.json"), content);
        assertThat(standing()).containsExactly(SEPTEMBER);
        assertThat(StandingRelease.damaged(output)).containsExactly(MAY);
    }

    @Test
    void aDayWithoutAReleaseIsNotDamaged() throws IOException {
        Release.restricted(output, MAY);
        Files.createDirectories(output.resolve("2022-09-23").resolve("published"));
        assertThat(standing()).isEmpty();
        assertThat(StandingRelease.damaged(output)).isEmpty();
        assertThat(StandingRelease.damaged(output.resolve("none"))).isEmpty();
    }
}
