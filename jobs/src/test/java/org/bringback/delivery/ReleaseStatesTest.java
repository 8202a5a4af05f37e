package org.bringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.text.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** States in which runs leave a date's folder, also killed ones: prepared by hand, then published to. */
class ReleaseStatesTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 9, 23);
    private static final List<Manifest.Input> INPUTS =
            List.of(new Manifest.Input("EXPORT", "obec", "2022-09-23", "export-obec-2022-09-23.xlsx", "ab"));
    private static final String FILE = "tables.csv";

    @TempDir
    Path output;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "states.csv", delimiter = '|', numLinesToSkip = 1)
    void whateverARunLeftTheNextOneEndsAsItShould(
            String why, @Nullable String before, String word, int revision, boolean changed, String after)
            throws IOException {
        for (String folder : before == null ? List.<String>of() : List.of(before.split(" "))) {
            prepare(folder);
        }
        Release.Publication publication = publish(output, word);
        assertThat(publication.revision()).isEqualTo(revision);
        assertThat(publication.changed()).isEqualTo(changed);
        assertThat(publication.folder()).isEqualTo(Release.published(output, AS_OF));
        assertThat(state()).isEqualTo(after);
    }

    /** A manifest that was prepared is the one that a release writes: the comparison with it is a real one. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "states.csv", delimiter = '|', numLinesToSkip = 1)
    void publishingAgainChangesNoByte(
            String why, @Nullable String before, String word, int revision, boolean changed, String after)
            throws IOException {
        whateverARunLeftTheNextOneEndsAsItShould(why, before, word, revision, changed, after);
        List<String> bytes = bytes();
        assertThat(publish(output, word).changed()).isFalse();
        assertThat(bytes()).isEqualTo(bytes);
    }

    private static Release.Publication publish(Path output, String word) throws IOException {
        Release release = Release.open(output, AS_OF);
        Files.writeString(release.staging().resolve(FILE), word);
        return Sources.publish(release, "1", "s", INPUTS);
    }

    private void prepare(String folder) throws IOException {
        String[] parts = folder.split("[=!]");
        Path path = Files.createDirectories(date().resolve(parts[0]));
        Files.writeString(path.resolve(FILE), parts[1]);
        if (parts.length == 3) {
            Manifest manifest = Manifest.of(AS_OF.toString(), Sources.of("1", "s", INPUTS), Folders.describe(path))
                    .withRevision(Integer.parseInt(parts[2]));
            Json.INDENTED.writeValue(path.resolve("manifest.json").toFile(), manifest);
        }
    }

    private Path date() {
        return output.resolve("2022-09-23");
    }

    private String state() throws IOException {
        try (Stream<Path> all = Files.walk(date())) {
            List<String> folders = new ArrayList<>();
            for (Path file : all.filter(path -> path.endsWith(FILE)).sorted().toList()) {
                folders.add(date().relativize(file.getParent()) + "=" + Files.readString(file)
                        + revision(file.resolveSibling("manifest.json")));
            }
            return folders.stream().sorted().collect(Collectors.joining(" "));
        }
    }

    private static String revision(Path manifest) throws IOException {
        return Files.exists(manifest)
                ? "!"
                        + Json.INDENTED
                                .readValue(manifest.toFile(), Manifest.class)
                                .revision()
                : "";
    }

    private List<String> bytes() {
        return Folder.bytes(date()).entrySet().stream()
                .map(file -> file.getKey() + " " + Arrays.toString(file.getValue()))
                .toList();
    }
}
