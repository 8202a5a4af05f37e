package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.PlaceType;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** Published figures of provinces 32 and 56, of which the second may have a suppressed cell. */
class CohortIndicatorTest {

    private static final BilingualText NAME = new BilingualText("ก", "a");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final Set<Status> FOUND = Set.of(Status.FOUND_RETURNED, Status.FOUND_NOT_RETURNED);

    private static ProgrammePlace place(String id, PlaceType type) {
        return new ProgrammePlace(id, NAME, new TreeMap<>(Map.of(LocalDate.MIN, type)), Optional.empty());
    }

    private static IndicatorFigure figure(Formula.Cohort formula, OptionalLong returnedIn56) {
        Indicator indicator = new Indicator(
                "id",
                NAME,
                NAME,
                Optional.empty(),
                formula,
                1,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("place"));
        Programme programme = new Programme(
                "trial",
                NAME,
                List.of(
                        place("32", PlaceType.PROVINCE),
                        place("56", PlaceType.PROVINCE),
                        place("yala", PlaceType.MUNICIPALITY)),
                List.of(),
                List.of(),
                new TreeMap<>(),
                Map.of(),
                List.of(indicator),
                List.of());
        SortedMap<String, Map<Optional<Status>, OptionalLong>> counts = new TreeMap<>();
        counts.put("32", counts(OptionalLong.of(30), 10, 80));
        counts.put("56", counts(returnedIn56, 5, 40));
        return new CohortIndicator(programme, DAY)
                .figure(indicator, formula, Optional.of(new PublishedCohort(DAY, 1, counts)));
    }

    private static Map<Optional<Status>, OptionalLong> counts(OptionalLong returned, long stayed, long all) {
        Map<Optional<Status>, OptionalLong> counts = new HashMap<>();
        counts.put(Optional.of(Status.FOUND_RETURNED), returned);
        counts.put(Optional.of(Status.FOUND_NOT_RETURNED), OptionalLong.of(stayed));
        counts.put(Optional.empty(), OptionalLong.of(all));
        return counts;
    }

    private static Optional<BigDecimal> value(IndicatorFigure figure, String place) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(figure.groups().get("place")).get(place))
                .value();
    }

    @Test
    void sharesOfProvincesAndOfAllAreOfThePublishedCounts() {
        IndicatorFigure found =
                figure(new Formula.Cohort(FOUND, Optional.of(Set.of(Status.values()))), OptionalLong.of(15));
        assertThat(value(found, "32")).contains(new BigDecimal("50.0"));
        assertThat(value(found, "56")).contains(new BigDecimal("50.0"));
        assertThat(found.total().value()).contains(new BigDecimal("50.0"));
        assertThat(found.groups().get("place")).doesNotContainKey("yala");
        IndicatorFigure returned =
                figure(new Formula.Cohort(Set.of(Status.FOUND_RETURNED), Optional.of(FOUND)), OptionalLong.of(15));
        assertThat(returned.total().value()).contains(new BigDecimal("75.0"));
        assertThat(returned.fileAsOf()).contains(DAY);
    }

    /** The total less the other province would tell it. */
    @Test
    void whatIsSuppressedInAProvinceIsSuppressedThereAndInTheTotal() {
        IndicatorFigure found = figure(new Formula.Cohort(FOUND, Optional.empty()), OptionalLong.empty());
        assertThat(value(found, "32")).contains(new BigDecimal("40"));
        assertThat(value(found, "56")).isEmpty();
        assertThat(found.total().suppressed()).isTrue();
        assertThat(found.problem()).isEmpty();
    }

    @Test
    void aStatusThatDidNotExistYetHasNobody() {
        IndicatorFigure forwarded =
                figure(new Formula.Cohort(Set.of(Status.FORWARDED), Optional.empty()), OptionalLong.of(15));
        assertThat(forwarded.total().value()).contains(new BigDecimal("0"));
    }
}
