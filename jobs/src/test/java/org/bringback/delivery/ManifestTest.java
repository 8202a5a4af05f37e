package org.bringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manifest says of the files beside it. */
class ManifestTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 9, 23);
    private static final Manifest.Input INPUT = new Manifest.Input("EXPORT", "obec", "2022-09-23", "a.xlsx", "ab");

    @TempDir
    Path output;

    private Release release;

    @BeforeEach
    void open() throws IOException {
        release = Release.open(output, AS_OF);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "digests.csv", numLinesToSkip = 1)
    void aFileIsNamedFromTheReleaseOnWithItsSizeAndDigest(String name, String word, long bytes, String sha256)
            throws IOException {
        Path file = release.staging().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, word);
        Sources.publish(release, "1", "s", List.of());
        assertThat(read().files()).containsExactly(new Manifest.PublishedFile(name, bytes, sha256));
    }

    @Test
    void filesStandInTheOrderOfTheirNamesAndTheManifestIsNotAmongThem() throws IOException {
        for (String name : List.of("b.csv", "th/b.pdf", "a.csv", "en/b.pdf", "th/a.pdf")) {
            Path folder = name.contains("/") ? release.staging(name.substring(0, 2)) : release.staging();
            Files.writeString(folder.resolve(name.substring(name.indexOf('/') + 1)), name);
        }
        Sources.publish(release, "1", "s", List.of());
        assertThat(read().files())
                .extracting(Manifest.PublishedFile::name)
                .containsExactly("a.csv", "b.csv", "en/b.pdf", "th/a.pdf", "th/b.pdf");
    }

    @Test
    void itsFieldsHaveTheNamesThatReadersRelyOn() throws IOException {
        Files.writeString(release.staging().resolve("a.csv"), "a");
        Sources.publish(release, "1.2", "s", List.of(INPUT));
        var json = Json.INDENTED.readTree(manifest().toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("as_of", "revision", "version", "state", "synthetic", "printed", "inputs", "files");
        assertThat(json.get("inputs").get(0).fieldNames())
                .toIterable()
                .containsExactly("kind", "list", "as_of", "file", "sha256");
        assertThat(json.get("files").get(0).fieldNames()).toIterable().containsExactly("name", "bytes", "sha256");
        assertThat(read().inputs()).containsExactly(INPUT);
        assertThat(read().version()).isEqualTo("1.2");
        assertThat(read().asOf()).isEqualTo("2022-09-23");
    }

    /** Each part of what a release says, changed alone. */
    @ParameterizedTest
    @CsvSource({
        "1, ab, a.csv, a, 1",
        "2, ab, a.csv, a, 2",
        "1, cd, a.csv, a, 2",
        "1, ab, b.csv, a, 2",
        "1, ab, a.csv, b, 2"
    })
    void whateverIsOtherThanBeforeIsARevision(String version, String input, String name, String word, int revision)
            throws IOException {
        Files.writeString(release.staging().resolve("a.csv"), "a");
        Sources.publish(release, "1", "s", List.of(INPUT));
        Release next = Release.open(output, AS_OF);
        Files.writeString(next.staging().resolve(name), word);
        Manifest.Input with = new Manifest.Input(INPUT.kind(), INPUT.list(), INPUT.asOf(), INPUT.file(), input);
        assertThat(Sources.publish(next, version, "s", List.of(with)).revision())
                .isEqualTo(revision);
    }

    @Test
    void theSameInputsGiveTheSameManifestInAnotherFolder(@TempDir Path elsewhere) throws IOException {
        Release other = Release.open(elsewhere, AS_OF);
        for (Release one : List.of(release, other)) {
            Files.writeString(one.staging().resolve("a.csv"), "a");
            Sources.publish(one, "1", "s", List.of(INPUT));
        }
        assertThat(Files.readString(manifest()))
                .isEqualTo(Files.readString(Release.published(elsewhere, AS_OF).resolve("manifest.json")));
    }

    private Path manifest() {
        return Release.published(output, AS_OF).resolve("manifest.json");
    }

    private Manifest read() throws IOException {
        return Json.INDENTED.readValue(manifest().toFile(), Manifest.class);
    }
}
