package org.bringback.table.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.PlaceReport;
import org.bringback.reference.programme.PlaceType;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** What is said of the first of a programme's cities, by what is shown of each. */
class ProgrammePlaceTablesTest {

    private static final BilingualText NAME = new BilingualText("ก", "a");
    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final String NOT_COMPARED = "No indicator is shown for every place";

    private static final Indicator PERSONS = new Indicator(
            "persons",
            NAME,
            NAME,
            Optional.empty(),
            new Formula.Count(new Formula.Selection("table", Optional.of("person"), List.of())),
            0,
            Optional.empty(),
            Optional.empty(),
            false,
            List.of("city"));

    private static MeasuredValue measured(Optional<Integer> number) {
        BigDecimal part = BigDecimal.valueOf(number.orElse(0));
        return new MeasuredValue(number.map(BigDecimal::valueOf), part, part, Optional.empty(), 0, number.isEmpty());
    }

    @SafeVarargs
    private static String said(Optional<Integer>... cities) {
        SortedMap<String, MeasuredValue> values = new TreeMap<>();
        for (Optional<Integer> number : cities) {
            values.put("c" + values.size(), measured(number));
        }
        List<ProgrammePlace> places = values.keySet().stream()
                .map(id -> new ProgrammePlace(
                        id, NAME, new TreeMap<>(Map.of(LocalDate.MIN, PlaceType.MUNICIPALITY)), Optional.empty()))
                .toList();
        Programme programme = new Programme(
                "trial",
                NAME,
                places,
                List.of(),
                List.of(),
                new TreeMap<>(),
                Map.of(),
                List.of(PERSONS),
                List.of(new PlaceReport("profile", NAME, "city", List.of())));
        IndicatorFigure figure = new IndicatorFigure(
                PERSONS,
                Optional.empty(),
                measured(Optional.of(90)),
                new TreeMap<>(Map.of("city", values)),
                Optional.empty(),
                Optional.empty());
        ProgrammeOverview overview = new ProgrammeOverview(
                programme, LocalDate.of(2023, 3, 31), 1, List.of(figure), List.of(), List.of(), List.of(List.of()));
        return String.join(
                " ",
                new ProgrammePlaceTables(overview, 0, WORDS)
                        .sentences(places.get(0)).stream()
                                .map(BilingualText::english)
                                .toList());
    }

    @Test
    void aCityIsComparedWhereEveryCityIsShown() {
        assertThat(said(Optional.of(50), Optional.of(40)))
                .contains("1 is highest here and 0 lowest")
                .doesNotContain(NOT_COMPARED);
    }

    @Test
    void whereACityIsSuppressedNoneIsRanked() {
        assertThat(said(Optional.of(50), Optional.empty())).contains(NOT_COMPARED);
    }

    @Test
    void aProgrammesOnlyCityAndOnesThatAreEqualAreAllShownThoughNoneIsHighest() {
        assertThat(said(Optional.of(90))).contains("90").doesNotContain(NOT_COMPARED, "highest");
        assertThat(said(Optional.of(45), Optional.of(45))).contains("45").doesNotContain(NOT_COMPARED, "highest");
    }
}
