package org.bringback.casework.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProblemSummaryTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 7, 31);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "ages.csv", delimiterString = " => ", numLinesToSkip = 1)
    void problemsAreCountedByLevelCategoryAndAge(String problems, String summary) {
        List<Problem> all = new ArrayList<>();
        if (problems != null) {
            for (String one : problems.split("; ")) {
                String[] words = one.split(" ");
                LocalDate since = LocalDate.parse(words[2]);
                all.add(new Problem(
                        new RowKey(1, all.size() + 1),
                        "area:P7101",
                        since,
                        // a newer version does not make a problem younger
                        AS_OF,
                        Problem.Level.valueOf(words[0]),
                        words[1],
                        Problem.State.valueOf(words[3]),
                        new Problem.Texts("", "", "")));
            }
        }
        ProblemSummary made = ProblemSummary.of(all, AS_OF);
        assertThat(made.rows().stream()
                        .map(row -> row.level() + " " + row.category() + " " + row.upToMonth() + " " + row.upToQuarter()
                                + " " + row.longer() + " " + row.closed())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(summary.equals("-") ? "" : summary);
        assertThat(made.rows().stream().mapToInt(ProblemSummary.Row::open).sum())
                .isEqualTo(Problem.open(all).size());
    }
}
