package org.bringback.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.job.intake.Inbox;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEventsTest {

    private static final OffsetDateTime BEGUN = OffsetDateTime.parse("2022-09-24T02:00:00+07:00");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-09-23T19:00:05Z"), ZoneId.of("Asia/Bangkok"));

    @TempDir
    Path folder;

    private Path state;
    private RunFiles files;
    private RunEvents events;

    @BeforeEach
    void begin() {
        state = folder.resolve("state");
        files = RunFiles.in(state, "nightly", BEGUN);
        events = new RunEvents(state, files, "nightly", CLOCK, Progress.SILENT);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : Files.readAllLines(files.events())) {
            all.add(Json.INDENTED.readTree(line));
        }
        return all;
    }

    private void end(int code, String reason, FileLine... of) {
        RunSummary summary = new RunSummary(
                Optional.empty(),
                false,
                Inbox.Extent.NOTHING_ELSE,
                List.of(of),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
        events.runEnds(new RunReport(
                "nightly",
                BEGUN,
                BEGUN.plusSeconds(6),
                6.0,
                code,
                reason,
                List.of(),
                Optional.of(summary),
                MessageLanguage.EN));
    }

    @Test
    void aLineStandsThereAsSoonAsItsStepBegins() throws IOException {
        Files.createDirectory(state);
        events.runBegins();
        events.begin(new BilingualText("อ่านไฟล์", "reading the files"), 6);
        assertThat(lines()).extracting(line -> line.get("event").asText()).containsExactly("run_begin", "step_begin");
        JsonNode last = lines().get(1);
        assertThat(last.get("step").asText()).isEqualTo("reading the files");
        assertThat(last.get("total").asInt()).isEqualTo(6);
        assertThat(last.get("time").asText()).isEqualTo("2022-09-24T02:00:05+07:00");
        assertThat(last.get("run").asText()).isEqualTo("20220923T190000000Z-nightly");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.events())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatHappensBeforeThereIsAStateIsWrittenOnceItIsThereAndBeginsNone() throws IOException {
        events.runBegins();
        assertThat(state).doesNotExist();
        Files.createDirectory(state);
        end(0, "");
        assertThat(lines()).extracting(line -> line.get("event").asText()).containsExactly("run_begin", "run_end");
        assertThat(lines().get(1).get("reason").isNull()).isTrue();
    }

    @Test
    void filesAndTheEndHaveTheirLevelAndNobodysNumber() throws IOException {
        Files.createDirectory(state);
        end(
                3,
                "export-obec-2022-09-23 1-1037-00234-56-7.csv was refused",
                new FileLine("good.csv", FileLine.Fate.TAKEN, 10, 10, 0, 0, 0, 0, true, List.of()),
                new FileLine("0812345678.csv", FileLine.Fate.TAKEN, 10, 9, 1, 0, 0, 0, true, List.of()),
                new FileLine("bad.csv", FileLine.Fate.REFUSED, 0, 0, 0, 0, 0, 0, true, List.of()));
        assertThat(lines())
                .extracting(line -> line.get("level").asText())
                .containsExactly("info", "warning", "warning", "error");
        assertThat(lines().get(1).get("file").asText()).isEqualTo("….csv");
        assertThat(lines().get(3).get("reason").asText()).isEqualTo("export-obec-2022-09-23 ….csv was refused");
        assertThat(lines().get(3).get("exit_code").asInt()).isEqualTo(3);
    }

    @Test
    void theyAreRemovedWithTheirRun() throws IOException {
        Files.createDirectory(state);
        events.runBegins();
        files.write("log", "{}");
        for (int day = 1; day <= RunFiles.KEPT; day++) {
            RunFiles.in(state, "nightly", BEGUN.plusDays(day)).write("log", "{}");
        }
        assertThat(files.events()).doesNotExist();
    }

    @Test
    void afterAClockWasSetBackWhatRanBeforeItGoesFirst() throws IOException {
        for (int day = 1; day <= RunFiles.KEPT; day++) {
            RunFiles.in(state, "nightly", BEGUN.plusYears(1).plusDays(day)).write("log", "{}");
        }
        RunFiles.in(state, "nightly", BEGUN.plusHours(1)).write("log", "{}");
        files.write("log", "{}");
        assertThat(files.log()).exists();
        assertThat(RunFiles.in(state, "nightly", BEGUN.plusHours(1)).log()).exists();
        assertThat(RunFiles.in(state, "nightly", BEGUN.plusYears(1).plusDays(2)).log())
                .doesNotExist();
        assertThat(RunFiles.in(state, "nightly", BEGUN.plusYears(1).plusDays(RunFiles.KEPT))
                        .log())
                .exists();
    }

    @Test
    void onlyTheEnvironmentAsksForThem() {
        assertThat(RunEvents.areWanted(Map.of("BRINGBACK_LOG", "json"))).isTrue();
        assertThat(RunEvents.areWanted(Map.of("BRINGBACK_LOG", "text"))).isFalse();
        assertThat(RunEvents.areWanted(Map.of())).isFalse();
    }
}
