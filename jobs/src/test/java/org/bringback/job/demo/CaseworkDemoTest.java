package org.bringback.job.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.delivery.Manifest;
import org.bringback.intake.RealReferenceContext;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.casework.CaseworkTruth;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseworkDemoTest {

    private static final LocalDate ROUND = LocalDate.of(2022, 9, 23);

    @TempDir
    Path output;

    private static String figures(String list) {
        return Map.of("FOUND_RETURNED", 60, "FOUND_NOT_RETURNED", 30, "NOT_FOUND", 30, "DIED", 3).entrySet().stream()
                .map(one -> list + "," + ROUND + "," + one.getKey() + "," + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The makers count what they enter; the program takes it in as files and counts cases. */
    @Test
    void everyFigureOfARoundIsTheOneThatTheMakersOfItsFilesKnow() throws Exception {
        Path figures = output.resolve("figures.csv");
        Files.writeString(figures, "list,as_of,status,persons\n" + figures("obec") + figures("nfe-disabled"));
        SamplesOptions country = new SamplesOptions(
                1,
                BigDecimal.ONE,
                OptionalLong.of(50),
                ErrorProfile.CLEAN,
                Optional.of(figures),
                Installation.current().jobs().resolve("reference"));
        ReportSelection nothing = new ReportSelection(Set.of(), Set.of(), false);
        Demo demo = new Demo(Installation.current(), RealReferenceContext.REAL, output, Progress.SILENT);
        CaseworkDemo.Outcome outcome;
        try (State state = demo.openState(country)) {
            demo.makeCountry(country, false);
            demo.run(state, nothing, false);
            outcome = new CaseworkDemo(
                            new Workspace(Installation.current(), state, RealReferenceContext.REAL),
                            output,
                            Progress.SILENT)
                    .run(ROUND, nothing);
        }
        assertThat(outcome.withheld()).isFalse();
        assertThat(outcome.figures())
                .hasSize(CaseworkTruth.Figure.values().length)
                .allSatisfy(figure -> {
                    assertThat(figure.counted()).as(figure.figure().name()).isEqualTo(figure.known());
                    assertThat(figure.counted()).as(figure.figure().name()).isPositive();
                });
        assertThat(Files.readString(outcome.reports().folder().resolve("index.html"))
                        .replaceAll("<span class=\"k\">(.*?)</span>", "$1"))
                .contains("ศูนย์ประสานงานโครงการพาน้องกลับมาเรียน")
                .contains("committee-50");
        assertThat(outcome.reports().folder().resolve("reports.json")).isRegularFile();
        assertThat(Json.find(outcome.reports().folder().resolve("manifest.json"), Manifest.class)
                        .orElseThrow()
                        .inputs())
                .isNotEmpty()
                .allSatisfy(input -> assertThat(input.sha256())
                        .as("guesses could be tried on it")
                        .isNull());
    }
}
