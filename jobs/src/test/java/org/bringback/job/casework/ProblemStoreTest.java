package org.bringback.job.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.casework.problem.Problem;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which rows of forms are versions of one problem, and which of them is the newest. */
class ProblemStoreTest {

    private static final CohortId COHORT = new CohortId("2022");

    private static StateRows state;
    private static long submission;

    @BeforeAll
    static void aFormThatCameBack() {
        state = new StateRows();
        state.sql("insert into submission (sha256, kind, list_id, cohort, as_of, file_name, bytes, outcome)"
                + " values ('a', 'PROBLEM', 'all', '2022', date '2022-05-31', 'x', 0, 'TAKEN')");
        submission =
                Long.parseLong(state.texts("select max(id) from submission").get(0));
    }

    @BeforeEach
    void nothingIsWrittenDown() {
        state.sql("delete from problem_row");
        state.sql("update submission set outcome = 'TAKEN', cohort = '2022'");
    }

    private static void tell(int number, String told) {
        String[] words = told.split(" ");
        Long first = null;
        String unit = "area:obec";
        for (String word : List.of(words).subList(3, words.length)) {
            if (word.startsWith(">")) {
                first = new RowKey(submission, Integer.parseInt(word.substring(1))).value();
            } else {
                unit = "area:" + word.substring(1);
            }
        }
        state.sql(
                "insert into problem_row (row_key, problem_key, unit, happened_on, problem_level, category, state, said)"
                        + " values (?, ?, ?, ?, 'AREA', 'P1', ?, ?)",
                new RowKey(submission, number).value(),
                first,
                unit,
                LocalDate.parse("2022-" + words[0]),
                words[1],
                words[2]);
    }

    private static String text(LocalDate day) {
        return day.toString().substring(5);
    }

    private static List<Problem> problems(String asOf) {
        return new ProblemStore(state.database()).list(COHORT, LocalDate.parse("2022-" + asOf));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "problems.csv", numLinesToSkip = 1, delimiter = '|')
    void theNewestVersionOfAProblemCountsFromTheDayItWasFirstSaid(
            String what, @Nullable String told, String asOf, @Nullable String problems) {
        int number = 0;
        for (String one : told == null ? new String[0] : told.split(", ")) {
            tell(++number, one);
        }
        assertThat(problems(asOf).stream()
                        .map(one -> one.id().row() + " " + one.state() + " " + text(one.since()) + " " + text(one.on())
                                + " " + one.texts().said())
                        .collect(Collectors.joining("; ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(problems).orElse(""));
    }

    @Test
    void formsOfAnotherCohortAndThoseThatWereReplacedSayNothing() {
        tell(1, "05-31 OPEN a");
        assertThat(problems("06-30")).hasSize(1);
        state.sql("update submission set outcome = 'REPLACED'");
        assertThat(problems("06-30")).isEmpty();
        state.sql("update submission set outcome = 'TAKEN', cohort = '2023'");
        assertThat(problems("06-30")).isEmpty();
    }

    @Test
    void whatNobodyFilledInIsAnEmptyText() {
        tell(1, "05-31 OPEN a");
        assertThat(problems("06-30").get(0).texts()).isEqualTo(new Problem.Texts("a", "", ""));
    }
}
