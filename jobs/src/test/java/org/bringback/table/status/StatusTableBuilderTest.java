package org.bringback.table.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTableBuilderTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);
    private static final StatusTableSpec ALL = spec(PercentBase.ALL);
    private static final StatusTableSpec LIVING = spec(PercentBase.LIVING);

    @Test
    void underLivingTheDeadAreCountedButHaveNoPercentage() {
        StatusTable table = StatusTableBuilder.of(LIVING, september(90, 10), Optional.empty());

        StatusRow died = table.rows().get(Status.DIED);
        assertThat(died.persons()).hasValue(10);
        assertThat(died.percent()).isEmpty();
        assertThat(table.rows().get(Status.FOUND_RETURNED).percent())
                .hasValueSatisfying(it -> assertThat(it).hasToString("100.00"));
        assertThat(table.basePersons()).isEqualTo(90);
        assertThat(table.total().persons()).hasValue(100);
        assertThat(table.total().percent())
                .hasValueSatisfying(it -> assertThat(it).hasToString("100.00"));
    }

    @Test
    void theBaseOfTheEarlierDateIsItsOwn() {
        StatusTable table = StatusTableBuilder.of(LIVING, september(90, 10), Optional.of(may(50, 5)));

        assertThat(table.againstBasePersons()).hasValue(50);
        assertThat(StatusTableBuilder.of(ALL, september(90, 10), Optional.of(may(50, 5)))
                        .againstBasePersons())
                .hasValue(55);
        assertThat(StatusTableBuilder.of(ALL, september(90, 10), Optional.empty())
                        .againstBasePersons())
                .isEmpty();
    }

    @Test
    void percentagesAreNotForcedToAHundred() {
        Map<Status, Long> thirds = Map.of(Status.FOUND_RETURNED, 1L, Status.NOT_FOUND, 1L, Status.IN_PROCESS, 1L);

        StatusTable table = StatusTableBuilder.of(ALL, StatusCounts.of(COHORT, SEPTEMBER, 1, thirds), Optional.empty());

        assertThat(table.rows().values().stream()
                        .map(row -> row.percent().orElseThrow().toPlainString()))
                .containsExactly("33.33", "0.00", "33.33", "33.33", "0.00");
    }

    @ParameterizedTest(name = "{0} of {1} at {2} decimals is {3}")
    @CsvSource({
        "1, 3, 2, 33.33",
        "1, 8, 2, 12.50",
        "1, 800, 2, 0.13",
        "1, 16, 1, 6.3",
        "44445, 1000000, 2, 4.44",
        "44450, 1000000, 2, 4.45",
        "445, 10000, 1, 4.5",
        "4449, 100000, 1, 4.4",
        "0, 7, 2, 0.00",
        "7, 7, 0, 100"
    })
    void aHalfRoundsUpAndRoundingHappensOnce(long part, long whole, int decimals, String expected) {
        assertThat(Percentages.share(part, whole, decimals).orElseThrow()).hasToString(expected);
    }

    @Test
    void nobodyHasNoPercentages() {
        StatusTable table = StatusTableBuilder.of(ALL, september(0, 0), Optional.empty());

        assertThat(table.total().persons()).hasValue(0);
        assertThat(table.total().percent()).isEmpty();
        assertThat(table.rows().values())
                .allSatisfy(row -> assertThat(row.percent()).isEmpty());
    }

    @Test
    void aStatusThatDidNotExistYetIsNotZeroAndItsPersonsAreAllChange() {
        StatusTableSpec spec = ALL.with(Status.FORWARDED, LocalDate.of(2022, 9, 1));
        StatusCounts now = StatusCounts.of(COHORT, SEPTEMBER, 1, Map.of(Status.FORWARDED, 40L, Status.NOT_FOUND, 60L));
        StatusCounts then = StatusCounts.of(COHORT, MAY, 1, Map.of(Status.NOT_FOUND, 100L));

        StatusTable table = StatusTableBuilder.of(spec, now, Optional.of(then));

        StatusRow forwarded = table.rows().get(Status.FORWARDED);
        assertThat(forwarded.persons()).hasValue(40);
        assertThat(forwarded.againstPersons()).isEmpty();
        assertThat(forwarded.againstPercent()).isEmpty();
        assertThat(forwarded.change()).hasValue(40);
        assertThat(table.total().change()).hasValue(0);
    }

    @Test
    void aStatusOfTheFutureHasARowWithNothingInIt() {
        StatusTableSpec spec = ALL.with(Status.FORWARDED, LocalDate.of(2022, 9, 1));

        StatusTable table = StatusTableBuilder.of(spec, may(1, 1), Optional.empty());

        assertThat(table.rows().get(Status.FORWARDED))
                .isEqualTo(new StatusRow(
                        OptionalLong.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        OptionalLong.empty()));
    }

    @Test
    void aStatusExistsFromItsFirstDay() {
        StatusTableSpec spec = ALL.with(Status.FORWARDED, SEPTEMBER);

        assertThat(StatusTableBuilder.of(spec, september(1, 1), Optional.empty())
                        .rows()
                        .get(Status.FORWARDED)
                        .persons())
                .hasValue(0);
    }

    @Test
    void aCaseIsShownEvenUnderAStatusThatTheListDoesNotKnow() {
        StatusCounts now = StatusCounts.of(COHORT, SEPTEMBER, 1, Map.of(Status.FORWARDED, 2L, Status.DIED, 1L));

        StatusTable table = StatusTableBuilder.of(ALL, now, Optional.empty());

        assertThat(table.rows().get(Status.FORWARDED).persons()).hasValue(2);
        assertThat(table.total().persons()).hasValue(3);
    }

    @Test
    void aStatusThatNobodyKnowsAndNobodyHasIsLeftOut() {
        StatusCounts now = StatusCounts.of(COHORT, SEPTEMBER, 1, Map.of(Status.FORWARDED, 0L, Status.DIED, 1L));

        assertThat(StatusTableBuilder.of(ALL, now, Optional.empty()).rows()).doesNotContainKey(Status.FORWARDED);
    }

    @Test
    void withoutAnEarlierSnapshotThereIsNoChange() {
        StatusTable table = StatusTableBuilder.of(ALL, september(1, 1), Optional.empty());

        assertThat(table.against()).isEmpty();
        assertThat(table.total().change()).isEmpty();
        assertThat(table.rows().values())
                .allSatisfy(row -> assertThat(row.change()).isEmpty());
    }

    @Test
    void nationalCasesAreTheSumOfTheLists() {
        StatusCounts sum = StatusCounts.sum(SEPTEMBER, 3, List.of(september(5, 1), may(7, 2)));

        assertThat(sum).isEqualTo(StatusCounts.of(COHORT, SEPTEMBER, 3, counts(12, 3)));
    }

    @Test
    void cohortsAreNotMixed() {
        StatusCounts other = StatusCounts.of(new CohortId("2023"), MAY, 1, counts(1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusTableBuilder.of(ALL, september(1, 1), Optional.of(other)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusCounts.sum(SEPTEMBER, 1, List.of(september(1, 1), other)));
    }

    @Test
    void theEarlierSnapshotIsNotLater() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusTableBuilder.of(ALL, may(1, 1), Optional.of(september(1, 1))));
    }

    private static StatusTableSpec spec(PercentBase base) {
        return StatusTableSpec.of("obec", base, 2, EnumSet.complementOf(EnumSet.of(Status.FORWARDED)));
    }

    private static StatusCounts may(long returned, long died) {
        return StatusCounts.of(COHORT, MAY, 1, counts(returned, died));
    }

    private static StatusCounts september(long returned, long died) {
        return StatusCounts.of(COHORT, SEPTEMBER, 1, counts(returned, died));
    }

    private static Map<Status, Long> counts(long returned, long died) {
        return new EnumMap<>(Map.of(Status.FOUND_RETURNED, returned, Status.DIED, died));
    }
}
