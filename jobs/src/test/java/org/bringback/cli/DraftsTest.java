package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seventh list and a fifth programme, drafted from exports and taken as they were drafted through one night. */
class DraftsTest {

    private static final String EXPORT = "export-ovec-2022-05-31.csv";
    private static final String ROSTERS = "programme-advance-rosters-2023-03-31.csv";

    @TempDir
    static Path folder;

    private static Path home;
    private static Site site;
    private static CommandRun night;

    @BeforeAll
    static void draftBothAndRunANight() throws IOException {
        home = Installations.copy(folder.resolve("home"));
        site = new Site(folder);
        Path export = Countries.clean().resolve(EXPORT);
        Path rosters = Countries.HOME.resolve("input-samples/programmes").resolve(ROSTERS);
        CommandRun list = draft("list", "colleges", export, home.resolve("jobs/agencies/colleges.yaml"));
        assertThat(list.code()).as(list.err()).isZero();
        Files.createDirectories(home.resolve("jobs/programmes"));
        CommandRun programme = draft("programme", "border", rosters, home.resolve("jobs/programmes/border.yaml"));
        assertThat(programme.code()).as(programme.err()).isZero();
        site.put(export).put(export, "export-colleges-2022-05-31.csv");
        site.put(rosters, "programme-border-rosters-2023-03-31.csv");
        night = Installations.runIn(home, site::nightly);
    }

    private static CommandRun draft(String kind, String name, Path export, Path yaml) {
        return Installations.runIn(
                home, () -> CommandRun.command(kind, "new", name, export.toString(), "--output", yaml.toString()));
    }

    @Test
    void theDraftedListIsTakenAndHasTheFiguresOfTheOneItsExportIsFrom() {
        assertThat(night.fate("export-colleges-2022-05-31.csv")).isEqualTo("taken");
        assertThat(night.file("export-colleges-2022-05-31.csv").get("rejected").asInt())
                .isZero();
        assertThat(figures("colleges")).isNotEmpty().isEqualTo(figures("ovec"));
    }

    private static List<String> figures(String list) {
        CommandRun run =
                Installations.runIn(home, () -> site.run("tables", "--list", list, "--as-of", "2022-05-31", "--json"));
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().findValuesAsText("persons");
    }

    @Test
    void theDraftedProgrammeCountsItsPersonsByEveryCode() {
        assertThat(night.fate("programme-border-rosters-2023-03-31.csv")).isEqualTo("taken");
        CommandRun run = Installations.runIn(home, () -> site.run("programme", "border", "--json", "--internal"));
        JsonNode indicator = run.json().get("indicators").get(0);
        assertThat(indicator.get("value").asInt()).isEqualTo(98);
        assertThat(indicator.findValuesAsText("of")).contains("home-school", "learning-centre");
    }

    /** A draft is for people to pass on: what stands in few rows, or in columns of names, is not in it. */
    @Test
    void aDraftHoldsNoName() throws IOException {
        String yaml = Files.readString(home.resolve("jobs/agencies/colleges.yaml"));
        for (String line : Files.readAllLines(
                Countries.clean().resolve(EXPORT), java.nio.charset.Charset.forName("x-windows-874"))) {
            String[] cells = line.split(",");
            if (line.contains("SYN-")) {
                assertThat(yaml).doesNotContain(cells[8], cells[9]);
            }
        }
    }

    @Test
    void whatCannotBeDraftedIsSaidAndNothingIsOverwritten() throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.csv"), "");
        Path there = home.resolve("jobs/agencies/colleges.yaml");
        Path rosters = Countries.HOME.resolve("input-samples/programmes").resolve(ROSTERS);
        assertThat(draft("list", "other", nothing, folder.resolve("other.yaml")).code())
                .isEqualTo(2);
        assertThat(draft("list", "Other", rosters, folder.resolve("other.yaml")).err())
                .contains("lower-case");
        assertThat(draft("list", "other", rosters, there).err()).contains("is there already");
        CommandRun unknown = draft("list", "other", rosters, folder.resolve("other.yaml"));
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("no column is known as the status", "no column is known as the name");
    }
}
