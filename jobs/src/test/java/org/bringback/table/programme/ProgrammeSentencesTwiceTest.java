package org.bringback.table.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.programme.TrialFigures;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.programme.Baseline;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** What a programme's report begins with, worked out a second time from targets, baselines and what was counted. */
class ProgrammeSentencesTwiceTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final Pattern TARGETS = Pattern.compile("Indicators with a target: ([0-9]+), of which (.*)\\.");
    private static final Pattern PART =
            Pattern.compile("([0-9]+) (reached|nearly reached|below target|not assessed yet)");
    private static final Pattern NONE =
            Pattern.compile("The programme[’']s documents state no targets in figures, so this report"
                    + " shows what was achieved by ([0-9]+) indicators? only\\.");
    private static final Pattern FIRST = Pattern.compile("i([0-9]+): (\\S+) persons\\.");
    private static final Pattern LEAST =
            Pattern.compile("The indicator with the least progress is “i([0-9]+)”: (\\S+) persons"
                    + " against a target of (\\S+) persons \\((\\S+)% achieved\\)\\.");
    private static final Pattern NUMBERS = Pattern.compile("−?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

    private final Random random = new Random(4);
    private final Set<String> kinds = new HashSet<>();

    @Test
    void everySentenceOfRandomProgrammesIsTrue() {
        for (int programme = 0; programme < 400; programme++) {
            List<Indicator> indicators = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(this::indicator)
                    .toList();
            Map<String, Optional<BigDecimal>> counted = new HashMap<>();
            List<IndicatorFigure> figures = new ArrayList<>();
            for (Indicator indicator : indicators) {
                Optional<BigDecimal> sum = Optional.of(random.nextInt(130))
                        .filter(number -> number >= 10)
                        .map(BigDecimal::valueOf);
                counted.put(indicator.id(), sum);
                figures.add(TrialFigures.of(indicator, sum));
            }
            List<BilingualText> sentences = new ProgrammeSentences(overview(indicators, figures), WORDS).list();
            assertThat(sentences).isNotEmpty();
            for (BilingualText sentence : sentences) {
                check(sentence.english(), indicators, counted);
                assertThat(numbers(sentence.thai())).as(sentence.toString()).isEqualTo(numbers(sentence.english()));
            }
            assertThat(sentences.stream()
                            .anyMatch(one -> LEAST.matcher(one.english()).matches()))
                    .as(sentences.toString())
                    .isEqualTo(least(indicators, counted).isPresent());
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "none", "first", "least", "reached", "nearly reached", "below target", "not assessed yet");
    }

    /** A sentence of a kind that is not worked out here fails. */
    private void check(String sentence, List<Indicator> indicators, Map<String, Optional<BigDecimal>> counted) {
        Matcher none = NONE.matcher(sentence);
        Matcher targets = TARGETS.matcher(sentence);
        Matcher least = LEAST.matcher(sentence);
        if (none.matches()) {
            kinds.add("none");
            assertThat(indicators).allMatch(one -> one.target().isEmpty()).hasSize(Integer.parseInt(none.group(1)));
        } else if (FIRST.matcher(sentence).matches()) {
            kinds.add("first");
            checkFirst(FIRST.matcher(sentence), indicators, counted);
        } else if (targets.matches()) {
            assertThat(indicators.stream().filter(one -> one.target().isPresent()))
                    .hasSize(Integer.parseInt(targets.group(1)));
            assertThat(parts(targets.group(2))).as(sentence).isEqualTo(parts(indicators, counted));
        } else if (least.matches()) {
            kinds.add("least");
            Indicator own = indicators.get(Integer.parseInt(least.group(1)));
            double actual = counted.get(own.id()).orElseThrow().doubleValue();
            assertThat(least(indicators, counted)).as(sentence).contains(own.id());
            assertThat(number(least.group(2))).isEqualTo(actual);
            assertThat(number(least.group(3))).isEqualTo(aim(own));
            assertThat(number(least.group(4)))
                    .as(sentence)
                    .isBetween(way(own, actual) - 0.1001, way(own, actual) + 0.0501);
        } else {
            assertThat(sentence).as("nothing works this out").isEmpty();
        }
    }

    /** One of the first two that have a figure, of a programme without any target. */
    private static void checkFirst(
            Matcher first, List<Indicator> indicators, Map<String, Optional<BigDecimal>> counted) {
        assertThat(first.matches()).isTrue();
        Indicator own = indicators.get(Integer.parseInt(first.group(1)));
        assertThat(indicators).allMatch(one -> one.target().isEmpty());
        assertThat(indicators.stream()
                        .filter(one -> counted.get(one.id()).isPresent())
                        .limit(2))
                .contains(own);
        assertThat(number(first.group(2)))
                .isEqualTo(counted.get(own.id()).orElseThrow().doubleValue());
    }

    private Map<String, Integer> parts(String said) {
        Map<String, Integer> parts = new TreeMap<>();
        Matcher part = PART.matcher(said);
        while (part.find()) {
            parts.put(part.group(2), Integer.valueOf(part.group(1)));
        }
        kinds.addAll(parts.keySet());
        assertThat(PART.matcher(said).replaceAll("")).matches("(, )*");
        return parts;
    }

    private static Map<String, Integer> parts(List<Indicator> indicators, Map<String, Optional<BigDecimal>> counted) {
        Map<String, Integer> parts = new TreeMap<>();
        for (Indicator indicator : indicators) {
            if (indicator.target().isPresent()) {
                Optional<Double> way = wayOf(indicator, counted);
                String word = way.isEmpty()
                        ? "not assessed yet"
                        : way.get() >= 100 ? "reached" : way.get() >= 80 ? "nearly reached" : "below target";
                parts.merge(word, 1, Integer::sum);
            }
        }
        return parts;
    }

    /** The only one that has come least far, where none of the others has come as little; of those reached nothing is said. */
    private static Optional<String> least(List<Indicator> indicators, Map<String, Optional<BigDecimal>> counted) {
        List<String> least = new ArrayList<>();
        double lowest = 100;
        for (Indicator indicator : indicators) {
            Optional<Double> way = wayOf(indicator, counted).map(one -> Math.round(one * 10) / 10.0);
            if (way.isPresent() && way.get() < 100 && way.get() <= lowest) {
                if (way.get() < lowest) {
                    least.clear();
                }
                lowest = way.get();
                least.add(indicator.id());
            }
        }
        return least.size() == 1 ? Optional.of(least.get(0)) : Optional.empty();
    }

    private static Optional<Double> wayOf(Indicator indicator, Map<String, Optional<BigDecimal>> counted) {
        boolean assessed = indicator.target().isPresent()
                && indicator.target().get().type() != Target.Type.UNSTATED
                && (indicator.baseline().isPresent()
                        || indicator.target().get().type() == Target.Type.ABSOLUTE
                                && indicator.target().get().direction() == Target.Direction.INCREASE);
        return assessed
                ? counted.getOrDefault(indicator.id(), Optional.empty())
                        .map(actual -> way(indicator, actual.doubleValue()))
                        .filter(Double::isFinite)
                : Optional.empty();
    }

    /** Per cent of the target, or of the way down to it; not a number where there is no way. */
    private static double way(Indicator indicator, double actual) {
        boolean less = indicator.target().orElseThrow().direction() == Target.Direction.REDUCE;
        double from = less ? indicator.baseline().orElseThrow().value().doubleValue() : 0;
        return aim(indicator) == from ? Double.NaN : 100 * (actual - from) / (aim(indicator) - from);
    }

    private static double aim(Indicator indicator) {
        Target target = indicator.target().orElseThrow();
        double value = target.value().doubleValue();
        double from = indicator
                .baseline()
                .map(Baseline::value)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        return switch (target.type()) {
            case ABSOLUTE, UNSTATED -> value;
            case RELATIVE_PERCENT -> from * (100 + value) / 100;
            case PERCENTAGE_POINTS -> from + value;
        };
    }

    private Indicator indicator(int number) {
        Target.Direction direction = Target.Direction.values()[random.nextInt(2)];
        Target.Type type = Target.Type.values()[random.nextInt(4)];
        int sign = direction == Target.Direction.REDUCE && type != Target.Type.ABSOLUTE ? -1 : 1;
        Target target = new Target(
                BigDecimal.valueOf(sign * (10L + 10 * random.nextInt(9))), type, direction, Optional.empty());
        Baseline baseline = new Baseline(BigDecimal.valueOf(100 + 10 * random.nextInt(4)), LocalDate.of(2022, 1, 1));
        BilingualText name = new BilingualText("i" + number, "i" + number);
        return new Indicator(
                "i" + number,
                name,
                new BilingualText("คน", "persons"),
                Optional.empty(),
                new Formula.Count(new Formula.Selection("table", Optional.of("person"), List.of())),
                0,
                Optional.of(baseline).filter(any -> random.nextInt(4) > 0),
                Optional.of(target).filter(any -> random.nextInt(3) > 0),
                false,
                List.of());
    }

    private static ProgrammeOverview overview(List<Indicator> indicators, List<IndicatorFigure> figures) {
        Programme programme = new Programme(
                "trial",
                new BilingualText("ก", "a"),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                Map.of(),
                indicators,
                List.of());
        return new ProgrammeOverview(programme, LocalDate.of(2023, 3, 31), 1, figures, List.of(), List.of(), List.of());
    }

    private static List<String> numbers(String sentence) {
        return NUMBERS.matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", "").replace('−', '-'));
    }
}
