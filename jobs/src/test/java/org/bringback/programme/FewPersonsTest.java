package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures about few persons, and the groups that are hidden beside them. */
class FewPersonsTest {

    private static final FewPersons FIVE = new FewPersons(BigDecimal.valueOf(5));

    private static Formula formula(String kind, Optional<String> of) {
        Formula.Selection rows = new Formula.Selection("t", of, List.of());
        return switch (kind) {
            case "count" -> new Formula.Count(rows);
            case "sum" -> new Formula.Sum(rows, "n");
            case "share" -> new Formula.Share(rows, List.of());
            case "rate" -> new Formula.Rate(rows, Optional.empty());
            case "mean" -> new Formula.MeanDifference("t", "n", "on", List.of(), List.of());
            case "ratio" -> new Formula.Ratio("a", "b");
            case "cohort" -> new Formula.Cohort(Set.of(Status.DIED), Optional.empty());
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static MeasuredValue measured(BigDecimal part, BigDecimal base) {
        return new MeasuredValue(Optional.of(part), part, base, Optional.empty(), 0, false);
    }

    private static MeasuredValue measured(long part, long base) {
        return measured(BigDecimal.valueOf(part), BigDecimal.valueOf(base));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "few.csv", numLinesToSkip = 1)
    void whatIsLookedAtDependsOnTheFormula(String kind, BigDecimal part, BigDecimal base, boolean small) {
        assertThat(FIVE.isSmall(formula(kind, Optional.of("person")), measured(part, base)))
                .isEqualTo(small);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "changes.csv", numLinesToSkip = 1)
    void twoDaysTellOfThoseWhoCameOrWent(
            BigDecimal part,
            BigDecimal base,
            BigDecimal otherPart,
            BigDecimal otherBase,
            boolean shown,
            boolean small) {
        MeasuredValue one = measured(part, base);
        MeasuredValue other = measured(otherPart, otherBase);
        MeasuredValue hidden = new MeasuredValue(Optional.empty(), otherPart, otherBase, Optional.empty(), 0, true);
        assertThat(FIVE.isSmallChange(one, shown ? other : hidden)).isEqualTo(small);
        assertThat(FIVE.isSmallChange(shown ? other : hidden, one))
                .as("the other way round")
                .isEqualTo(small);
    }

    @ParameterizedTest
    @CsvSource({
        "count, person, false, true",
        "count, school, false, false",
        "count, , false, false",
        "count, , true, true",
        "share, person, false, true",
        "share, , false, false",
        "rate, person, false, true",
        "rate, , false, false",
        "sum, , false, false",
        "sum, , true, true",
        "mean, , false, true",
        "ratio, , false, false",
        "cohort, , false, false"
    })
    void aFigureIsAboutPersonsWhereTheyAreCountedOrTheYamlSaysSo(
            String kind, String of, boolean isProtected, boolean aboutPersons) {
        BilingualText text = new BilingualText("ก", "a");
        Indicator indicator = new Indicator(
                "a",
                text,
                text,
                Optional.empty(),
                formula(kind, Optional.ofNullable(of)),
                0,
                Optional.empty(),
                Optional.empty(),
                isProtected,
                List.of());
        assertThat(FewPersons.isAboutPersons(indicator)).isEqualTo(aboutPersons);
    }

    private static SortedMap<String, MeasuredValue> groups(String words) {
        SortedMap<String, MeasuredValue> groups = new TreeMap<>();
        for (String word : words.split(" ")) {
            String[] parts = word.split("[=/]");
            groups.put(parts[0], measured(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        }
        return groups;
    }

    @ParameterizedTest(name = "{0}, small {1}: hidden {2}")
    @CsvFileSource(resources = "groups.csv", numLinesToSkip = 1)
    void furtherGroupsAreHiddenUntilTheTotalGivesNothingAway(String words, String small, String hidden) {
        SortedMap<String, MeasuredValue> shown =
                new GroupSuppression(FIVE).apply(groups(words), small == null ? Set.of() : Set.of(small.split(" ")));
        assertThat(shown.keySet()).isEqualTo(groups(words).keySet());
        assertThat(shown.entrySet().stream()
                        .filter(one -> one.getValue().suppressed())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(hidden == null ? "" : hidden);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverOneAloneAndNeverAFewTogetherWhereOthersAreLeft(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 500; trial++) {
            SortedMap<String, MeasuredValue> groups = new TreeMap<>();
            Set<String> small = new TreeSet<>();
            for (int group = 0; group < 2 + random.nextInt(6); group++) {
                long base = random.nextInt(12);
                long part = base == 0 ? 0 : random.nextInt((int) base + 1);
                groups.put("g" + group, measured(part, base));
                if (FIVE.isSmall(formula("share", Optional.of("person")), measured(part, base))) {
                    small.add("g" + group);
                }
            }
            SortedMap<String, MeasuredValue> shown = new GroupSuppression(FIVE).apply(groups, small);
            Set<String> hidden = shown.entrySet().stream()
                    .filter(one -> one.getValue().suppressed())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(hidden).containsAll(small);
            boolean left = shown.entrySet().stream()
                    .anyMatch(one -> !one.getValue().suppressed()
                            && one.getValue().base().signum() > 0);
            if (small.isEmpty()) {
                assertThat(hidden).isEmpty();
            } else if (left) {
                BigDecimal part =
                        hidden.stream().map(one -> groups.get(one).part()).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal base =
                        hidden.stream().map(one -> groups.get(one).base()).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(hidden).hasSizeGreaterThan(1);
                assertThat(FIVE.isFew(part)).isFalse();
                assertThat(FIVE.isFew(base.subtract(part))).isFalse();
            }
            shown.forEach((group, one) -> assertThat(one.suppressed() || one.equals(groups.get(group)))
                    .isTrue());
        }
    }

    @Test
    void theSmallestShownGroupIsOneOfSomebody() {
        assertThat(GroupSuppression.smallestShown(groups("a=0/0 b=7/7 c=6/9"))).contains("c");
        assertThat(GroupSuppression.smallestShown(groups("a=0/0"))).contains("a");
        assertThat(GroupSuppression.smallestShown(groups("a=6/6 b=6/9"))).contains("a");
        SortedMap<String, MeasuredValue> hidden = new TreeMap<>(Map.of("a", MeasuredValue.EMPTY.hidden()));
        assertThat(GroupSuppression.smallestShown(hidden)).isEmpty();
        assertThat(GroupSuppression.smallestShown(new TreeMap<>())).isEmpty();
    }
}
