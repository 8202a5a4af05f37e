package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.intake.RealReferenceContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

class RunParametersTest {

    @TempDir
    Path folder;

    private State state;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        state = State.open(folder);
        workspace = new Workspace(Installation.current(), state, RealReferenceContext.REAL);
    }

    @AfterEach
    void close() throws Exception {
        state.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "run-days.csv", numLinesToSkip = 1)
    void aDayOfTheCohortIsReadAgainAndAnyOtherIsRefused(LocalDate day, boolean tracked) {
        JobParametersBuilder parameters = new JobParametersBuilder().addString("as_of", day.toString());
        if (!tracked) {
            assertThatThrownBy(() -> RunParameters.about(day, workspace))
                    .isInstanceOf(NoCohortException.class)
                    .hasMessageContaining("no cohort was tracked on " + day)
                    .hasMessageContaining("ไม่มีกลุ่มติดตามในวันที่ " + day);
            assertThatThrownBy(() -> RunParameters.from(parameters.toJobParameters(), workspace))
                    .isInstanceOf(NoCohortException.class);
            return;
        }
        RunParameters run = RunParameters.about(day, workspace);
        JobParametersBuilder written = new JobParametersBuilder();
        run.addTo(written);
        assertThat(written.toJobParameters()).isEqualTo(parameters.toJobParameters());
        assertThat(RunParameters.from(written.toJobParameters(), workspace)).isEqualTo(run);
        assertThat(run.asOf()).isEqualTo(day);
        assertThat(run.cohort().id().value()).isEqualTo("2022");
    }
}
