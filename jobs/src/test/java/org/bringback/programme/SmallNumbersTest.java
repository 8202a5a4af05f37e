package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    private static final int MINIMUM = 5;
    private static final BilingualText NAME = new BilingualText("ชื่อ", "name");

    private static Indicator indicator(Optional<String> counted) {
        Formula count = new Formula.Count(new Formula.Selection("table", counted, List.of()));
        return new Indicator(
                "id", NAME, NAME, Optional.empty(), count, 0, Optional.empty(), Optional.empty(), false, List.of());
    }

    private static List<Optional<BigDecimal>> shown(Optional<String> counted, int... counts) {
        List<ProgrammeOverview.Past> past = IntStream.range(0, counts.length)
                .mapToObj(i -> new ProgrammeOverview.Past(
                        Optional.empty(),
                        LocalDate.of(2022, 1 + i, 1),
                        List.of(new IndicatorFigure(
                                indicator(counted),
                                Optional.empty(),
                                MeasuredValue.of(BigDecimal.valueOf(counts[i]), 0),
                                new TreeMap<>(),
                                Optional.empty(),
                                Optional.empty()))))
                .toList();
        return new SmallChanges(MINIMUM, EarlierFigures.none())
                .apply(past).stream()
                        .map(day -> day.figures().get(0).total().value())
                        .toList();
    }

    /** 103 is shown beside 120, so 100 would say that three came. */
    @Test
    void anEarlierCountThatDiffersFromTheNextByFewPersonsIsSuppressed() {
        assertThat(shown(Optional.of("person"), 100, 103, 120, 120))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new BigDecimal("103")),
                        Optional.of(new BigDecimal("120")),
                        Optional.of(new BigDecimal("120")));
    }

    /** The figure that is shown next is the one that counts, not the one that is suppressed between. */
    @Test
    void whatIsSuppressedIsComparedWithNothing() {
        assertThat(shown(Optional.of("person"), 90, 118, 120))
                .containsExactly(
                        Optional.of(new BigDecimal("90")), Optional.empty(), Optional.of(new BigDecimal("120")));
    }

    @Test
    void countsOfAnythingElseAreShown() {
        assertThat(shown(Optional.of("school"), 100, 103)).doesNotContain(Optional.empty());
    }
}
