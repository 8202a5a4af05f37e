package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The questions that a minister would ask: each is answered by a figure of the table on the first page of the nation's sheet. */
class MinisterQuestionsTest {

    private static Report nation;
    private static Report internal;

    @BeforeAll
    static void makeReports() {
        StateRows state = RandomCountry.fill(11);
        nation = nation(state, false);
        internal = nation(state, true);
    }

    private static Report nation(StateRows state, boolean unsuppressed) {
        ReportWords words = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
        return new Reports(
                        CountryInput.of(state, unsuppressed, RandomCountry.NOW, Optional.of(RandomCountry.THEN), words))
                .make(List.of(ReportDefinition.NATIONAL))
                .get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "questions.csv", numLinesToSkip = 1, delimiter = '|')
    void everyQuestionIsAnsweredOnTheFirstPage(String question, String thai, String row, String column) {
        Optional<ReportCell> answer = nation.find(Topic.STATUS).orElseThrow().find(row, column);

        assertThat(answer.flatMap(ReportCell::number)).as(question + " " + thai).isPresent();
        assertThat(answer).isEqualTo(internal.find(Topic.STATUS).orElseThrow().find(row, column));
    }
}
