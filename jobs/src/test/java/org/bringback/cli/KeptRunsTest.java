package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands besides the night that change a state are in its history, with a log and a report of their own. */
class KeptRunsTest {

    private static final Path FIGURES = Countries.HOME.resolve("input-samples/control-all-2022-05-31.csv");

    @TempDir
    Path folder;

    @Test
    void controlFiguresThatWereTakenInOrRefusedAreInTheHistoryWithTheirReason() throws Exception {
        Site site = new Site(folder);
        CommandRun whole = site.run("control", FIGURES.toString());
        assertThat(whole.code()).isEqualTo(ExitCode.DONE);
        assertThat(whole.err()).doesNotContain("not examined");
        Path spoiled = folder.resolve("control-all-2022-06-30.csv");
        Files.writeString(spoiled, "list,as_of\nobec,2022-06-30\n");
        CommandRun refused = site.run("control", spoiled.toString());
        assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.WITHHELD);

        JsonNode runs = site.run("history", "--json").json();
        assertThat(runs).extracting(run -> run.get("job").asText()).containsExactly("control", "control");
        assertThat(runs.get(0).get("exitCode").asInt()).isEqualTo(ExitCode.WITHHELD);
        assertThat(runs.get(0).get("reason").asText()).contains(spoiled.getFileName() + " ", "MISSING_COLUMN");
        assertThat(site.run("history", "--json", "--lang", "en")
                        .json()
                        .get(0)
                        .get("reason")
                        .asText())
                .startsWith("Not complete: ")
                .doesNotContainPattern("[ก-๙]{20}");
        assertThat(runs.get(1).get("exitCode").asInt()).isEqualTo(ExitCode.DONE);
        assertThat(kept(site, "-control.log").get(1)).contains("MISSING_COLUMN", "exit 3 after");
        assertThat(kept(site, "-control.json").get(0))
                .contains("\"exit_code\" : 0", FIGURES.getFileName().toString());
    }

    /** Whoever asks what ran in the night must not read that of the night before. */
    @Test
    void aRunThatFailedBeforeTheStateWasOpenedIsInTheHistoryOnce() throws Exception {
        Site site = new Site(folder);
        assertThat(site.run("control", FIGURES.toString()).code()).isEqualTo(ExitCode.DONE);
        CommandRun failed =
                site.run("nightly", "--inbox", folder.resolve("nowhere").toString());
        assertThat(failed.code()).isEqualTo(ExitCode.WRONG_USE);
        CommandRun refused = site.run(
                "report", "--as-of", "2022-05-31", "--output", site.output().toString());
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        Files.writeString(site.state().resolve("log/20220101T000000000Z-nightly.json"), "{\"exit_code\": 2, \"beg");

        JsonNode runs = site.run("history", "--json").json();
        assertThat(runs)
                .extracting(run -> run.get("job").asText() + " " + run.get("exitCode"))
                .containsExactlyInAnyOrder("report 2", "nightly 2", "control 0");
        assertThat(runs).extracting(run -> run.get("number").asInt()).containsExactly(3, 2, 1);
        assertThat(runs.findValuesAsText("reason")).anyMatch(reason -> reason.contains("no such folder: "));
        assertThat(site.run("history").out())
                .containsPattern("[1-3]  nightly +2[0-9]{3}-.* [+]?[0-9:Z+]+ +[0-9.]+ +2  --inbox");
    }

    @Test
    void rowsOfControlFiguresThatWereNotExaminedAreCounted() throws Exception {
        Path figures = Files.writeString(folder.resolve("control-all-2022-07-31.csv"), """
                list,status,as_of,persons,percent,change
                nfe,TOTAL,2022-07-31,10,100,
                temple,TOTAL,2022-07-31,10,100,
                """);
        CommandRun ran = new Site(folder).run("control", figures.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err())
                .contains("1 row that could not be read was not examined; see why with check ", "ไม่ได้ตรวจ 1 แถว");
    }

    private static List<String> kept(Site site, String ending) throws IOException {
        try (Stream<Path> files = Files.list(site.state().resolve("log"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(KeptRunsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
