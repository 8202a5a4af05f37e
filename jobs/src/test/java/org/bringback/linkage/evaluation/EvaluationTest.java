package org.bringback.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EvaluationTest {
    private static final Evaluation.Band UNSURE = new Evaluation.Band(0.8, 0.905, 10, 0.85, 8);
    private static final Evaluation.Band AROUND_95 = new Evaluation.Band(0.905, 0.974, 100, 0.94, 95);
    private static final Evaluation.Band BETWEEN = new Evaluation.Band(0.974, 0.98, 0, 0, 0);
    private static final Evaluation.Band AROUND_99 = new Evaluation.Band(0.98, 0.995, 300, 0.99, 297);

    @Test
    void thePairsReliedOnAreAllFromHalfTheOddsOfNineteenToOne() {
        Evaluation.Score none = new Evaluation.Score(0, 0, 0);
        Evaluation evaluation = new Evaluation(
                none,
                none,
                new Evaluation.Cubed(1, 1),
                Map.of(),
                0,
                0,
                UNSURE,
                List.of(UNSURE, AROUND_95, BETWEEN, AROUND_99));
        Evaluation.Band sure = evaluation.sure();
        assertThat(sure.from()).isEqualTo(0.905);
        assertThat(sure.to()).isEqualTo(0.995);
        assertThat(sure.pairs()).isEqualTo(400);
        assertThat(sure.wrong()).isEqualTo(8);
        assertThat(sure.wrongExpected()).isCloseTo(9, within(1e-9));
    }

    /** Figures of Wilson's interval as textbooks have them. */
    @Test
    void fewPairsLeaveMuchOpenAndManyLittle() {
        assertThat(AROUND_95.lowerBound()).isCloseTo(0.8882, within(1e-4));
        assertThat(AROUND_95.upperBound()).isCloseTo(0.9785, within(1e-4));
        assertThat(new Evaluation.Band(0.905, 0.974, 2, 0.95, 2).lowerBound()).isLessThan(0.4);
        assertThat(new Evaluation.Band(0.905, 0.974, 9_500, 0.95, 9_025).lowerBound())
                .isGreaterThan(0.945);
    }

    @ParameterizedTest(name = "{0} true, {1} found, {2} right")
    @CsvFileSource(resources = "scores.csv", numLinesToSkip = 1)
    void precisionRecallAndTheirHarmonicMeanAreThoseOfFractions(
            long truePairs, long found, long right, double precision, double recall, double f1) {
        Evaluation.Score score = new Evaluation.Score(truePairs, found, right);
        assertThat(score.precision()).isCloseTo(precision, within(1e-6));
        assertThat(score.recall()).isCloseTo(recall, within(1e-6));
        assertThat(score.f1()).isCloseTo(f1, within(1e-6));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvFileSource(resources = "wilson.csv", numLinesToSkip = 1)
    void theTrueShareLiesWithinWilsonsInterval(long pairs, long right, double from, double to) {
        Evaluation.Band band = new Evaluation.Band(0, 1, pairs, 0.5, right);
        assertThat(band.lowerBound()).isCloseTo(from, within(1e-6));
        assertThat(band.upperBound()).isCloseTo(to, within(1e-6));
        assertThat(band.actual()).isCloseTo((double) right / pairs, within(1e-12));
        assertThat(band.wrong()).isEqualTo(pairs - right);
    }

    @Test
    void bandsWithoutPairsSayNothingAndAddNothing() {
        Evaluation.Band none = new Evaluation.Band(0.1, 0.2, 0, 0, 0);
        assertThat(none.actual()).isZero();
        assertThat(none.wrongExpected()).isZero();
        assertThat(none.with(none).stated()).isZero();
        assertThat(none.with(UNSURE)).isEqualTo(new Evaluation.Band(0.1, 0.905, 10, 0.85, 8));
        assertThat(UNSURE.with(none)).isEqualTo(none.with(UNSURE));
    }

    @Test
    void theBandsAround95And99AreFoundByWhereTheyBegin() {
        Evaluation.Score none = new Evaluation.Score(0, 0, 0);
        Evaluation evaluation = new Evaluation(
                none,
                none,
                new Evaluation.Cubed(1, 1),
                Map.of(),
                0,
                0,
                UNSURE,
                List.of(UNSURE, AROUND_95, BETWEEN, AROUND_99));
        assertThat(evaluation.around95()).isEqualTo(AROUND_95);
        assertThat(evaluation.around99()).isEqualTo(AROUND_99);
    }
}
