package org.bringback.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.PastRun;
import org.bringback.text.json.Json;

/**
 * Runs that the history lacks, as their reports in the state's folder {@code log} tell them: those that failed before they
 * could be entered, through wrong settings or a damaged database, and those of a database that was lost.
 */
public final class UnenteredRuns {

    private UnenteredRuns() {}

    /** @param entered what the history holds */
    public static List<PastRun> list(Path state, List<PastRun> entered) throws IOException {
        List<PastRun> runs = new ArrayList<>();
        Path log = state.resolve("log");
        if (!Files.isDirectory(log)) {
            return runs;
        }
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(log, "*Z-*.json")) {
            for (Path report : reports) {
                Json.find(report, JsonNode.class)
                        .flatMap(UnenteredRuns::run)
                        .filter(run -> entered.stream().noneMatch(known -> isSame(known, run)))
                        .ifPresent(runs::add);
            }
        }
        return runs;
    }

    /** Empty for one that only found another at work, and for a file that is no report. */
    private static Optional<PastRun> run(JsonNode report) {
        int code = report.path("exit_code").asInt(ExitCode.IN_PROGRESS);
        if (code == ExitCode.IN_PROGRESS) {
            return Optional.empty();
        }
        try {
            OffsetDateTime begun = OffsetDateTime.parse(report.path("begun").asText());
            OffsetDateTime ended = OffsetDateTime.parse(report.path("ended").asText());
            return Optional.of(new PastRun(
                    0,
                    report.path("command").asText(),
                    report.path("summary").path("as_of").asText(""),
                    PastRun.second(begun.toLocalDateTime()),
                    PastRun.second(ended.toLocalDateTime()),
                    RunReport.zone(begun),
                    report.path("seconds").asDouble(),
                    code,
                    PastRun.result(code),
                    report.path("reason").asText("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The launcher of nights writes a report where the program wrote none, of a run that began a little later. */
    private static boolean isSame(PastRun entered, PastRun run) {
        return entered.job().equals(run.job())
                && entered.begun().compareTo(run.begun()) >= 0
                && entered.begun().compareTo(run.ended()) <= 0;
    }
}
