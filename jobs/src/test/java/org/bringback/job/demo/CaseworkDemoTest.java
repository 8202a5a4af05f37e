package org.bringback.job.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.bringback.intake.RealReferenceContext;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.casework.CaseworkTruth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseworkDemoTest {

    private static final LocalDate ROUND = LocalDate.of(2022, 9, 23);

    @TempDir
    Path output;

    /** The makers count what they enter; the program takes it in as files and counts cases. */
    @Test
    void everyFigureOfARoundIsTheOneThatTheMakersOfItsFilesKnow() throws Exception {
        SamplesOptions country = SamplesOptions.defaults(
                        Installation.current().jobs().resolve("reference"))
                .withScale(new BigDecimal("0.002"))
                .withRegister(50);
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
        assertThat(outcome.withheld()).isZero();
        assertThat(outcome.figures())
                .hasSize(CaseworkTruth.Figure.values().length)
                .allSatisfy(figure -> {
                    assertThat(figure.counted()).as(figure.figure().name()).isEqualTo(figure.known());
                    assertThat(figure.counted()).as(figure.figure().name()).isPositive();
                });
        assertThat(Files.readString(outcome.reports().folder().resolve("index.html")))
                .contains("ศูนย์ประสานงานโครงการพาน้องกลับมาเรียน")
                .contains("committee-50");
        assertThat(outcome.reports().folder().resolve("reports.json")).isRegularFile();
    }
}
