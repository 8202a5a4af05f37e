package org.bringback.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.cli.options.UsageException;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.dimension.Categories;
import org.bringback.table.fact.FigureStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine;

/** Which figure somebody asks about, and whom it counts. */
class FigureQueryTest {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final Categories CATEGORIES = Categories.of(REFERENCE, DisclosureRules.load(JobsFolder.real()));
    private static final List<String> SEPTEMBER = List.of(
            "NOT_FOUND 71", "NOT_FOUND 10", "IN_PROCESS 71", "FOUND_RETURNED 71", "FOUND_NOT_RETURNED", "DIED 10");

    private static FigureStore figures;

    @BeforeAll
    static void twoDays() {
        StateRows state = new StateRows();
        snapshot(state, 1, "2022-05-31", 1, List.of("NOT_FOUND 71", "NOT_FOUND 71", "NOT_FOUND 71"));
        snapshot(state, 2, "2022-05-31", 2, List.of("NOT_FOUND 71", "NOT_FOUND 71", "NOT_FOUND 71", "NOT_FOUND 71"));
        snapshot(state, 3, "2022-09-23", 1, SEPTEMBER);
        figures = new FigureStore(state.database(), List.of(Status.values()));
    }

    private static void snapshot(StateRows state, long id, String day, int revision, List<String> persons) {
        state.sql(
                "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values (?, '2022', 'obec', ?, ?, 'new', '', 0, 0, 0)",
                id,
                LocalDate.parse(day),
                revision);
        long person = 0;
        for (String told : persons) {
            String[] words = told.split(" ");
            state.sql(
                    "insert into fact (snapshot_id, person_id, status, province, row_key, in_register)"
                            + " values (?, ?, ?, ?, ?, false)",
                    id,
                    ++person,
                    words[0],
                    words.length > 1 ? words[1] : null,
                    id * 100 + person);
        }
    }

    private static FigureQuery.Answer answer(@Nullable String asked) {
        return answer(asked, RealReferenceContext.REAL);
    }

    private static FigureQuery.Answer answer(@Nullable String asked, ReferenceContext settings) {
        String[] arguments = asked == null ? new String[0] : asked.split(" ");
        return CommandLine.populateCommand(new FigureQuery(), arguments).answer(figures, CATEGORIES, settings);
    }

    /** As whoever prepares the next year does. */
    @Test
    void aCohortWithoutFiguresHidesNotThoseOfTheOneBefore(@TempDir Path folder) throws IOException {
        Path jobs = JobsFolder.copyTo(folder);
        Files.writeString(
                jobs.resolve("reference/cohorts.csv"),
                "2023,รุ่นถัดไป,The next one,2022-11-10,2023-05-16,2024-05-15\n",
                StandardOpenOption.APPEND);
        ReferenceContext settings =
                new ReferenceContext(ReferenceData.load(jobs), RealReferenceContext.REAL.agencies());
        assertThat(answer("--list obec --status NOT_FOUND", settings).reference())
                .isEqualTo("2022/obec/2022-09-23/r1/NOT_FOUND");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "figures.csv", numLinesToSkip = 1, delimiter = '|')
    void aFigureIsFoundByItsReferenceOrByWhatItIsAbout(String asked, String reference, @Nullable String persons) {
        FigureQuery.Answer answer = answer(asked);
        assertThat(answer.reference()).isEqualTo(reference);
        assertThat(answer.cases().stream()
                        .map(one -> one.counted().personId())
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(Optional.ofNullable(persons).orElse(""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "no-figures.csv", numLinesToSkip = 1, delimiter = '|')
    void whatIsNoFigureIsAnsweredWithWhatWouldBeOne(@Nullable String asked, String said) {
        UsageException refused = catchThrowableOfType(UsageException.class, () -> answer(asked));
        assertThat(refused).isNotNull();
        assertThat(refused.explanation().english()).contains(said);
        assertThat(refused.explanation().thai()).matches("(?s).*[ก-๙].*");
    }
}
