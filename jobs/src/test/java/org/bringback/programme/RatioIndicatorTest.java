package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One indicator in per cent of another. */
class RatioIndicatorTest {

    private static final BilingualText TEXT = new BilingualText("ก", "a");
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2023, 3, 31));

    private static Indicator indicator(String id, String kind, int decimals) {
        Formula.Selection rows = new Formula.Selection("t", Optional.empty(), List.of());
        Formula formula = kind.startsWith("ratio")
                ? new Formula.Ratio(kind.split(" ")[1], kind.split(" ")[2])
                : switch (kind) {
                    case "count" -> new Formula.Count(rows);
                    case "sum" -> new Formula.Sum(rows, "n");
                    default -> new Formula.Share(rows, List.of());
                };
        return new Indicator(
                id,
                TEXT,
                TEXT,
                Optional.empty(),
                formula,
                decimals,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("place"));
    }

    /** A number, {@code c} for a suppressed one, {@code -} for none. */
    private static MeasuredValue value(String word, int decimals) {
        return switch (word) {
            case "c" -> MeasuredValue.EMPTY.hidden();
            case "-" -> MeasuredValue.EMPTY;
            default -> MeasuredValue.of(new BigDecimal(word), decimals);
        };
    }

    private static IndicatorFigure figure(String id, String kind, String total, String groups) {
        Indicator indicator = indicator(id, kind, 0);
        SortedMap<String, MeasuredValue> values = new TreeMap<>();
        if (!groups.equals("∅")) {
            for (String group : groups.split(" ")) {
                values.put(group.substring(0, 1), value(group.substring(2), 0));
            }
        }
        if (total.equals("!")) {
            return IndicatorFigure.without(indicator, DAY, new BilingualText("ไม่มีไฟล์", "no file of " + id));
        }
        return IndicatorFigure.of(indicator, DAY, value(total, 0), new TreeMap<>(Map.of("place", values)));
    }

    private static String word(MeasuredValue value) {
        return value.suppressed()
                ? "c"
                : value.value().map(BigDecimal::toPlainString).orElse("-");
    }

    @ParameterizedTest(name = "{0} {1} {2} of {3} {4} {5}")
    @CsvFileSource(resources = "ratios.csv", numLinesToSkip = 1)
    void aRatioIsOfFiguresThatAreShownBeforeTheyAreRounded(
            String partKind,
            String part,
            String partGroups,
            String baseKind,
            String base,
            String baseGroups,
            String ratio,
            String groups) {
        List<IndicatorFigure> made = RatioIndicator.among(
                List.of(indicator("r", "ratio p b", 1), indicator("p", partKind, 0), indicator("b", baseKind, 0)),
                List.of(figure("p", partKind, part, partGroups), figure("b", baseKind, base, baseGroups)));
        assertThat(made).extracting(one -> one.indicator().id()).containsExactly("r", "p", "b");
        IndicatorFigure r = made.get(0);
        assertThat(r.fileAsOf()).isEqualTo(DAY);
        if (ratio.startsWith("!")) {
            assertThat(r.problem().orElseThrow().english()).contains(ratio.substring(1));
            assertThat(r.groups()).isEmpty();
            return;
        }
        assertThat(word(r.total())).isEqualTo(ratio);
        assertThat(r.groups().get("place").entrySet().stream()
                        .map(group -> group.getKey() + "=" + word(group.getValue()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(groups.equals("∅") ? "" : groups);
    }

    /** In whatever order the YAML has them, and computed anew from what is shown. */
    @Test
    void aRatioMayBeOfRatios() {
        List<Indicator> indicators = new ArrayList<>(List.of(
                indicator("top", "ratio half twice", 0),
                indicator("half", "ratio p b", 1),
                indicator("twice", "ratio b p", 1),
                indicator("p", "count", 0),
                indicator("b", "count", 0)));
        List<IndicatorFigure> made = RatioIndicator.among(
                indicators, List.of(figure("p", "count", "5", "∅"), figure("b", "count", "10", "∅")));
        assertThat(made.stream().map(one -> one.indicator().id() + " " + word(one.total())))
                .containsExactly("top 25", "half 50.0", "twice 200.0", "p 5", "b 10");
        List<IndicatorFigure> again = RatioIndicator.among(
                indicators,
                List.of(made.get(0), made.get(1), made.get(2), figure("p", "count", "c", "∅"), made.get(4)));
        assertThat(again.subList(0, 3)).allMatch(one -> word(one.total()).equals("c"));
    }
}
