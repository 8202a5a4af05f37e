package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.programme.Baseline;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AchievementTest {

    private static final BilingualText WORDS = new BilingualText("ก", "a");

    private static Indicator indicator(Optional<Baseline> baseline, Optional<Target> target) {
        return new Indicator(
                "out",
                WORDS,
                WORDS,
                Optional.empty(),
                new Formula.Ratio("a", "b"),
                1,
                baseline,
                target,
                false,
                List.of());
    }

    private static MeasuredValue measured(String actual) {
        return actual == null
                ? MeasuredValue.EMPTY
                : MeasuredValue.of(new BigDecimal(actual), new BigDecimal(actual).scale());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "achievements.csv", numLinesToSkip = 1)
    void howFarAnIndicatorHasComeDependsOnWhatItsTargetMeans(
            String baseline,
            BigDecimal target,
            Target.Type type,
            Target.Direction direction,
            String actual,
            BigDecimal aim,
            BigDecimal percent,
            Achievement.Assessment assessment,
            String missing) {
        Indicator indicator = indicator(
                Optional.ofNullable(baseline)
                        .map(value -> new Baseline(new BigDecimal(value), LocalDate.of(2022, 1, 1))),
                Optional.of(new Target(target, type, direction, Optional.empty())));
        Achievement achieved = Achievement.of(indicator, measured(actual)).orElseThrow();
        assertThat(achieved.aim().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(aim).map(BigDecimal::stripTrailingZeros));
        assertThat(achieved.percent()).isEqualTo(Optional.ofNullable(percent));
        assertThat(achieved.assessment()).isEqualTo(Optional.ofNullable(assessment));
        assertThat(achieved.missing().map(BilingualText::english)).isEqualTo(Optional.ofNullable(missing));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "rounded.csv", numLinesToSkip = 1)
    void itIsOfWhatWasMeasuredBeforeRoundingAndCanBeWorkedOutFromWhatIsShown(
            BigDecimal part,
            BigDecimal base,
            int per,
            int decimals,
            BigDecimal target,
            BigDecimal shown,
            BigDecimal percent,
            Achievement.Assessment assessment) {
        Target wanted = new Target(target, Target.Type.ABSOLUTE, Target.Direction.INCREASE, Optional.empty());
        IndicatorFigure figure = IndicatorFigure.of(
                indicator(Optional.empty(), Optional.of(wanted)),
                Optional.empty(),
                MeasuredValue.quotient(part, base, per, decimals),
                new TreeMap<>());
        assertThat(figure.total().value()).contains(shown);
        assertThat(figure.achievement().flatMap(Achievement::percent)).contains(percent);
        assertThat(figure.achievement().flatMap(Achievement::assessment)).contains(assessment);
    }

    @Test
    void withoutATargetNothingIsAchieved() {
        assertThat(Achievement.of(indicator(Optional.empty(), Optional.empty()), measured("3")))
                .isEmpty();
    }
}
