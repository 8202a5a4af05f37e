package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that were done or wait, by list, area and timing. */
class StepFiguresTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 7, 31);
    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final StepTable STEPS = StepTable.load(REFERENCE.resolve("steps.csv"));

    @ParameterizedTest
    @CsvSource({"0, ON_TIME", "-5, ON_TIME", "1, IN_GRACE", "6, IN_GRACE", "7, LATE", "70, LATE"})
    void aDayIsOnTimeUntilItIsDueAndLateAfterTheDaysOfGrace(int after, CaseState.Timing timing) {
        LocalDate due = LocalDate.of(2022, 7, 1);
        CaseState.Current current = new CaseState.Current(STEPS.list().get(0), due.minusDays(30), due, due.plusDays(7));
        assertThat(CaseState.timing(due.plusDays(after), current)).isEqualTo(timing);
    }

    private static HeldCase random(Random random, int number) {
        ListedCase listed = new ListedCase(
                new RowKey(1, number + 1),
                number,
                new ListId(random.nextBoolean() ? "obec" : "bse"),
                new ListedCase.Places(
                        random.nextInt(3) == 0
                                ? Optional.empty()
                                : Optional.of(new AreaId("P710" + (1 + random.nextInt(2)))),
                        Optional.empty(),
                        Optional.empty()),
                AS_OF.minusDays(90),
                List.of(),
                List.of());
        List<CaseState.Finished> finished = new ArrayList<>();
        for (Step step : STEPS.list().subList(0, random.nextInt(STEPS.list().size()))) {
            finished.add(new CaseState.Finished(
                    step,
                    1,
                    AS_OF.minusDays(random.nextInt(60)),
                    CaseState.Timing.values()[random.nextInt(3)],
                    random.nextInt(4) == 0));
        }
        LocalDate due = AS_OF.plusDays(random.nextInt(41) - 20);
        Optional<CaseState.Current> current = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new CaseState.Current(
                        STEPS.list().get(finished.size()), AS_OF.minusDays(50), due, due.plusDays(7)));
        CaseState state =
                new CaseState(listed, 1, current, Optional.empty(), finished, List.of(), List.of(), List.of());
        return new HeldCase(state, HeldCase.Custody.OPEN, new CaseOwner(CaseOwner.Kind.AREA, "P7101"), List.of());
    }

    /** Against one look at every case for every cell. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCaseIsInTheCellsOfItsSteps(long seed) {
        Random random = new Random(seed);
        List<HeldCase> cases = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            cases.add(random(random, number));
        }
        StepFigures figures = StepFigures.of(cases, STEPS, AS_OF);
        Map<String, Long> cells = new HashMap<>();
        for (StepFigures.Row row : figures.rows()) {
            String key = row.list() + " " + row.area() + " " + row.step().id() + " ";
            assertThat(cells.putIfAbsent(key + "passed", row.passedOver()))
                    .as("one row a cell")
                    .isNull();
            cells.put(key + "done ON_TIME", row.done().onTime());
            cells.put(key + "done IN_GRACE", row.done().inGrace());
            cells.put(key + "done LATE", row.done().late());
            cells.put(key + "waiting ON_TIME", row.waiting().onTime());
            cells.put(key + "waiting IN_GRACE", row.waiting().inGrace());
            cells.put(key + "waiting LATE", row.waiting().late());
        }
        Map<String, Long> expected = new HashMap<>();
        cells.keySet().forEach(key -> expected.put(key, 0L));
        for (HeldCase one : cases) {
            ListedCase listed = one.state().listed();
            String key = listed.list() + " " + listed.places().area() + " ";
            one.state()
                    .finished()
                    .forEach(done -> expected.merge(
                            key + done.step().id() + " " + (done.skipped() ? "passed" : "done " + done.timing()),
                            1L,
                            Long::sum));
            one.state()
                    .current()
                    .ifPresent(current -> expected.merge(
                            key + current.step().id() + " waiting " + CaseState.timing(AS_OF, current), 1L, Long::sum));
        }
        assertThat(cells).isEqualTo(expected);
        assertThat(figures.waiting())
                .isEqualTo(cases.stream()
                        .filter(one -> one.state().current().isPresent())
                        .count());
    }

    @Test
    void withoutCasesThereAreNoRows() {
        assertThat(StepFigures.of(List.of(), STEPS, AS_OF).rows()).isEmpty();
        assertThat(StepFigures.of(List.of(), STEPS, AS_OF).waiting()).isZero();
    }
}
