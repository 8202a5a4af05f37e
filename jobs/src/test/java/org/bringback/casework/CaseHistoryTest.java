package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What happened to a case, and where it stands then; the table says how a line is read. */
class CaseHistoryTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "case-histories.csv", numLinesToSkip = 1, delimiter = '|', maxCharsPerColumn = 4096)
    void whatHappenedDecidesWhereACaseStands(
            String what, String happened, LocalDate asOf, String stands, String due, String timing, String more) {
        CaseState state = CaseStory.state(1, happened, asOf);
        String current = state.current()
                .map(step -> step.step().id())
                .orElseGet(() -> state.closing().orElseThrow().why().name());
        assertThat(state.episode() + " " + current).isEqualTo(stands);
        assertThat(state.current().map(step -> step.due().toString()).orElse("-"))
                .isEqualTo(due);
        assertThat(state.timing(asOf).map(Enum::name).orElse("-")).isEqualTo(timing);
        assertThat(findings(state) + late(state)).isEqualTo(more == null ? "" : more);
    }

    private static String findings(CaseState state) {
        return state.findings().stream().map(one -> one.kind().name()).collect(Collectors.joining(" "));
    }

    private static String late(CaseState state) {
        return state.finished().stream()
                .filter(done -> done.timing() != CaseState.Timing.ON_TIME)
                .map(done -> done.step().id() + ":" + done.timing())
                .collect(Collectors.joining(" "));
    }
}
