package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is gone, emptied or changed is noticed, and nothing is published from what is left. */
class LostDatabaseTest {

    private static final String DAY = "2022-05-31";
    private static final String DATABASE = "bringback.mv.db";

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aStateThatTookAFileIn() throws IOException {
        site = new Site(folder.resolve("site")).put(Countries.clean().resolve("export-nfe-2022-05-31.csv"));
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
    }

    private void spoil(String how) throws Exception {
        Path database = site.state().resolve(DATABASE);
        byte[] bytes = Files.readAllBytes(database);
        switch (how) {
            case "deleted" -> Files.delete(database);
            case "deleted with its marker" -> {
                Files.delete(database);
                Files.delete(site.state().resolve("state.json"));
            }
            case "emptied" -> Files.write(database, new byte[0]);
            case "another state's" -> {
                State.open(folder.resolve("other")).close();
                Files.copy(folder.resolve("other").resolve(DATABASE), database, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(site.state().resolve("database.json"));
            }
            case "cut" -> Files.write(database, Arrays.copyOf(bytes, bytes.length / 2));
            case "cut and unsealed" -> {
                Files.write(database, Arrays.copyOf(bytes, 8192));
                Files.delete(site.state().resolve("database.json"));
            }
            default -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(database, bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deleted",
                "deleted with its marker",
                "emptied",
                "another state's",
                "cut",
                "cut and unsealed",
                "one bit flipped"
            })
    void isRefusedWithTheCommandThatHelps(String how) throws Exception {
        Map<String, byte[]> results = site.results();
        spoil(how);
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(night.err())
                .contains("bin/bringback rebuild --state " + site.state())
                .contains("ฐานข้อมูล");
        assertThat(site.results()).containsExactlyEntriesOf(results);
    }

    /** The command is typed into a shell as it is printed. */
    @Test
    void theCommandThatHelpsCanBeCopiedWhereThePathHasBlanks() throws Exception {
        Path state = folder.resolve("the night's state");
        Files.move(site.state(), state);
        Files.delete(state.resolve(DATABASE));
        CommandRun lost = CommandRun.command("history", "--state", state.toString());
        String command = lost.err().replaceAll("(?s).*: (bin/bringback rebuild[^/]*)(/.*?) / .*", "$1$2");
        assertThat(command).startsWith("bin/bringback rebuild --state '");
        Process words = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command.substring("bin/bringback ".length()))
                .start();
        assertThat(new String(words.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly("rebuild", "--state", state.toString());
        assertThat(words.waitFor()).isZero();
    }

    @Test
    void theManifestOfAnotherDayIsNamedAndItsReleaseMadeAgain() throws Exception {
        Path published = site.published(DAY);
        Files.writeString(published.resolve("manifest.json"), "{");
        site.put(Countries.clean().resolve("export-nfe-2022-09-23.csv"));
        CommandRun night = site.nightly();
        assertThat(night.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(night.json().get("releases_damaged").get(0).asText()).isEqualTo(DAY);
        assertThat(night.err())
                .contains("the release of " + DAY + " is damaged or missing: move the folder " + DAY + "/published")
                .contains("ให้ย้ายโฟลเดอร์ " + DAY + "/published");
        Folder.delete(published);
        String output = site.output().toString();
        CommandRun again =
                site.run("report", "--as-of", DAY, "--output", output, "--levels", "national", "--languages", "en");
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.nightly().json().get("releases_damaged")).isEmpty();
    }

    @Test
    void aMarkerThatIsGoneOrDamagedIsWrittenAgain() throws Exception {
        Path marker = site.state().resolve("state.json");
        String id = Files.readString(marker);
        for (String damaged : new String[] {"", "{", "{}"}) {
            Files.writeString(marker, damaged);
            assertThat(site.nightly().code()).as(damaged).isEqualTo(ExitCode.LIST_MISSING);
            assertThat(marker).hasContent(id);
        }
        Files.delete(marker);
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(marker).hasContent(id);
    }

    @Test
    void anotherStatesReleaseIsReplacedOnlyWhenThatIsWanted() throws Exception {
        Folder.delete(site.state());
        CommandRun night = site.nightly();
        assertThat(night.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(night.err()).contains("--replace").contains("สถานะอื่น");
        assertThat(site.output().resolve(DAY + "/superseded")).doesNotExist();
        assertThat(site.nightly("--replace").code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.output().resolve(DAY + "/superseded/r1")).exists();
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
    }

    @Test
    void aDamagedManifestIsNamedAndItsReleaseMadeAgain() throws Exception {
        Map<String, byte[]> results = site.results();
        Path manifest = site.published(DAY).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).substring(0, 40));
        CommandRun night = site.nightly();
        assertThat(night.code()).isEqualTo(ExitCode.FAILED);
        assertThat(night.err()).contains(manifest + " is damaged").contains("เสียหาย");
        Folder.delete(site.published(DAY));
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.results()).containsExactlyEntriesOf(results);
    }
}
