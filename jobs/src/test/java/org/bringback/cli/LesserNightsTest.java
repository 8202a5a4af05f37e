package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that would publish less than what stands: the release stays, every such night says so, and nothing is lost by it. */
class LesserNightsTest {

    private static final String DAY = "2022-05-31";
    private static final String NFE = "export-nfe-" + DAY + ".csv";

    @TempDir
    Path folder;

    private Site site;
    private Map<String, byte[]> standing = Map.of();
    private String printed = "";

    @BeforeEach
    void aReleaseOfTwoListsStands() throws IOException {
        site = new Site(folder).put(Countries.clean().resolve(NFE));
        site.put(Countries.clean().resolve("export-ovec-" + DAY + ".csv"));
        assertThat(night("national,lists").code()).isEqualTo(ExitCode.LIST_MISSING);
        standing = Folder.bytes(site.published(DAY));
        printed = printed();
    }

    private CommandRun night(String levels) {
        return site.fullNight("--levels", levels, "--languages", "en", "--settle", "0");
    }

    /** What each PDF that stands was made of. */
    private String printed() throws IOException {
        return Files.readString(site.state().resolve("printed").resolve(DAY + ".txt"));
    }

    private void correct() throws IOException {
        Path export = site.inbox().resolve(NFE);
        List<String> lines = Files.readAllLines(export, StandardCharsets.UTF_8);
        Files.write(export, lines.subList(0, lines.size() - 3), StandardCharsets.UTF_8);
    }

    private void refused(CommandRun night) throws IOException {
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(night.err())
                .contains("so it stays; give report or nightly the same --levels", "จึงคงชุดเดิมไว้")
                .contains("prints figures that were restated since", "ยังพิมพ์ตัวเลขเดิมที่แก้ไขแล้ว");
        assertThat(Folder.bytes(site.published(DAY))).containsExactlyEntriesOf(standing);
        assertThat(printed()).as("what stands need not be printed again").isEqualTo(printed);
    }

    @Test
    void theReleaseStaysAndEveryNightSaysSoUntilTheRightReportsAreAskedFor() throws IOException {
        correct();
        refused(night("national"));
        refused(night("national"));
        CommandRun right = night("national,lists");
        assertThat(right.code()).as(right.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(right.json().get("release_withheld").isNull()).isTrue();
        Map<String, byte[]> now = Folder.bytes(site.published(DAY));
        assertThat(now).containsOnlyKeys(standing.keySet());
        assertThat(now.get("nfe.en.pdf")).isNotEqualTo(standing.get("nfe.en.pdf"));
        assertThat(printed()).isNotEqualTo(printed);
    }
}
