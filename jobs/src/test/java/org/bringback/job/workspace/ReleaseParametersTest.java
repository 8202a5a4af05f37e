package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

class ReleaseParametersTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);

    @TempDir
    Path folder;

    private State state;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        state = State.open(folder.resolve("state"));
        workspace = new Workspace(
                Installation.current(),
                state,
                new ReferenceContext(reference, Agencies.load(JobsFolder.real(), reference.statuses())));
    }

    @AfterEach
    void close() throws Exception {
        state.close();
    }

    @Test
    void whatAStepReadsIsWhatTheRunWasGiven() {
        ReportSelection selection = new ReportSelection(
                Set.of(ReportDefinition.PROVINCE, ReportDefinition.LIST), Set.of(Language.THAI), true);
        assertReadAgain(selection);
        assertReadAgain(ReportSelection.usual());
        assertReadAgain(new ReportSelection(Set.of(), Set.of(), false));
    }

    private void assertReadAgain(ReportSelection selection) {
        assertReadAgain(selection, false);
        assertReadAgain(selection, true);
    }

    private void assertReadAgain(ReportSelection selection, boolean replace) {
        ReleaseParameters given = new ReleaseParameters(
                RunParameters.about(SEPTEMBER, workspace), folder.resolve("out"), selection, replace);
        JobParametersBuilder parameters = new JobParametersBuilder();
        given.addTo(parameters);
        assertThat(ReleaseParameters.from(parameters.toJobParameters(), workspace))
                .isEqualTo(given);
    }

    @Test
    void theCohortIsTheOneTrackedOnTheDay() {
        assertThat(RunParameters.about(SEPTEMBER, workspace).cohort().id().value())
                .isEqualTo("2022");
        assertThatThrownBy(() -> RunParameters.about(LocalDate.of(2031, 5, 31), workspace))
                .isInstanceOf(NoCohortException.class);
    }

    @Test
    void anotherWordIsNoSelection() {
        assertThatThrownBy(() -> ReportSelection.parse("everything")).isInstanceOf(IllegalArgumentException.class);
    }
}
