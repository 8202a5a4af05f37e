package org.bringback.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Evaluation.Band UNSURE = new Evaluation.Band(0.8, 0.905, 10, 0.85, 8);
    private static final Evaluation.Band AROUND_95 = new Evaluation.Band(0.905, 0.974, 100, 0.94, 95);
    private static final Evaluation.Band BETWEEN = new Evaluation.Band(0.974, 0.98, 0, 0, 0);
    private static final Evaluation.Band AROUND_99 = new Evaluation.Band(0.98, 0.995, 300, 0.99, 297);

    @Test
    void thePairsReliedOnAreAllFromHalfTheOddsOfNineteenToOne() {
        Evaluation.Score none = new Evaluation.Score(0, 0, 0);
        Evaluation evaluation =
                new Evaluation(none, none, 0, 0, UNSURE, List.of(UNSURE, AROUND_95, BETWEEN, AROUND_99));
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
}
