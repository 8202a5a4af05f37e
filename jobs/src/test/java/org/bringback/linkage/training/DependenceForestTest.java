package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bringback.linkage.scoring.AgreementDiscount;
import org.bringback.linkage.scoring.AgreementDiscount.Dependence;
import org.bringback.linkage.scoring.ParameterEstimate;
import org.junit.jupiter.api.Test;

/** Province, district and school: a school lies in one district, a district in one province. The fourth field is free. */
class DependenceForestTest {
    private static final double[][] U = {{0, 0.02, 0.98}, {0, 0.004, 0.996}, {0, 0.0005, 0.9995}, {0, 0.01, 0.99}};
    private static final double[][] M = {{0, 0.9, 0.1}, {0, 0.9, 0.1}, {0, 0.9, 0.1}, {0, 0.9, 0.1}};
    private static final double PRIOR = 1e-5;
    private static final double OF_THE_SAME = PRIOR * 0.81;

    @Test
    void theForestJoinsEachFieldToTheOneThatTellsMostOfItAndNoTwoTwice() {
        double[][] joint = {
            {0, 0, 0, 0},
            {0.004 + OF_THE_SAME, 0, 0, 0},
            {0.0005 + OF_THE_SAME, 0.0005 + OF_THE_SAME, 0, 0},
            {0.0002, 0.00004, 0.000005, 0}
        };
        List<Dependence> found = DependenceForest.of(joint, estimate()).dependences();
        assertThat(found).hasSize(2);
        assertThat(found.get(0)).satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactly(0, 1);
            assertThat(pair.times()).isCloseTo(50, within(0.2));
        });
        assertThat(List.of(found.get(1).one(), found.get(1).other())).containsExactly(1, 2);
        assertThat(found.get(1).times()).isCloseTo(250, within(5.0));
    }

    @Test
    void whereTheSameMayBeMostOfWhatAgreesNothingIsSaidOfChance() {
        double[][] joint = new double[4][4];
        joint[3][2] = 1.1 * OF_THE_SAME;
        assertThat(DependenceForest.of(joint, estimate()).dependences()).isEmpty();
        joint[3][2] = 20 * OF_THE_SAME;
        assertThat(DependenceForest.of(joint, estimate()).dependences()).hasSize(1);
    }

    @Test
    void onlyFieldsThatBothAgreeFullyAreDiscounted() {
        AgreementDiscount discount = new AgreementDiscount(List.of(new Dependence(0, 2, 8), new Dependence(1, 2, 2)));
        assertThat(discount.logOdds(1L | 2L << 4 | 1L << 8)).isCloseTo(Math.log(8), within(1e-12));
        assertThat(discount.logOdds(1L | 1L << 4 | 1L << 8)).isCloseTo(Math.log(16), within(1e-12));
        assertThat(discount.logOdds(1L | 1L << 4)).isZero();
    }

    private static ParameterEstimate estimate() {
        return new ParameterEstimate(PRIOR, List.of(), M, U, 0);
    }
}
