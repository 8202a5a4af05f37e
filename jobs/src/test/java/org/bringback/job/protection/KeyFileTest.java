package org.bringback.job.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which file is taken for a state's key, and what is said of one that is not. */
class KeyFileTest {

    private static final String DIGITS = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private Path state;

    @BeforeEach
    void aState() throws IOException {
        state = Files.createDirectories(folder.resolve("state"));
    }

    private static String content(@Nullable String words) {
        return words == null
                ? ""
                : words.equals("LONG")
                        ? " ".repeat(950) + DIGITS + DIGITS
                        : words.replace("K", DIGITS)
                                .replace("k", DIGITS.toUpperCase(java.util.Locale.ROOT))
                                .replace("\\r", "\r")
                                .replace("\\n", "\n");
    }

    private Path written(Path file, @Nullable String content, String rights) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content(content));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }

    private Path place(String place, @Nullable String content, String rights) throws IOException {
        return switch (place) {
            case "beside" -> written(folder.resolve("key"), content, rights);
            case "inside" -> written(state.resolve("key"), content, rights);
            case "below" -> written(state.resolve("archive/key"), content, rights);
            case "link" ->
                Files.createSymbolicLink(folder.resolve("key"), written(state.resolve("key"), content, rights));
            case "namesake" -> written(folder.resolve("state-keys/key"), content, rights);
            case "detour" -> {
                written(folder.resolve("key"), content, rights);
                yield state.resolve("../key");
            }
            case "folder" -> Files.createDirectories(folder.resolve("key"));
            default -> folder.resolve("gone");
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "keys.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void onlyAKeyThatItsOwnerAloneReadsAndThatLiesOutsideIsTaken(
            String what, @Nullable String content, String rights, String place, @Nullable String said)
            throws IOException {
        KeyFile key = new KeyFile(place(place, content, rights));
        Optional<BilingualText> problem = key.problem(state);
        if (said == null) {
            assertThat(problem).as(what).isEmpty();
            assertThat(key.read(state).hex()).isEqualTo(DIGITS + DIGITS);
        } else {
            assertThat(problem.orElseThrow().english()).as(what).contains(said);
            assertThatThrownBy(() -> key.read(state))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void aNewKeyIsItsOwnersUnlikeAnyOtherAndWrittenOverNothing() throws IOException {
        KeyFile one = new KeyFile(folder.resolve("one"));
        KeyFile other = new KeyFile(folder.resolve("other"));
        one.create();
        other.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one.file())))
                .isEqualTo("r--------");
        assertThat(one.read(state).hex()).isNotEqualTo(other.read(state).hex());
        String before = Files.readString(one.file());
        assertThatThrownBy(one::create)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not overwritten");
        assertThat(one.file()).hasContent(before);
    }

    @Test
    void theSettingNamesTheFile() {
        assertThat(KeyFile.find(Map.of())).isEmpty();
        assertThat(KeyFile.find(Map.of(KeyFile.SETTING, ""))).isEmpty();
        assertThat(KeyFile.find(Map.of(KeyFile.SETTING, "/a/b"))).contains(new KeyFile(Path.of("/a/b")));
    }
}
