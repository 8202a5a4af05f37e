package org.bringback.identity.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.Relatives;
import org.junit.jupiter.api.Test;

/** Pairs whose classes are known, shown to the estimation as counts of patterns only. */
class ExpectationTest {
    private static final List<Level> LEVELS =
            List.of(new Level("exact", 0.8), new Level("close", 0.1), new Level("different", 0.1));
    private static final double[] CHANCE = {0, 0.01, 0.02, 0.97};

    @Test
    void knownSharesAreFoundAgain() {
        double[] m = {0, 0.7, 0.2, 0.1};
        PatternCounts counts = new PatternCounts(null);
        add(counts, 5_000, 5, m);
        add(counts, 2_000_000, 5, CHANCE);
        Estimate found = estimate(counts.sorted(), 5, 2_005_000);
        assertThat(found.prior() * 2_005_000).isCloseTo(5_000, within(150.0));
        for (int field = 0; field < 5; field++) {
            for (int level = 1; level <= 3; level++) {
                assertThat(found.m()[field][level]).isCloseTo(m[level], within(0.02));
                assertThat(found.u()[field][level]).isCloseTo(CHANCE[level], within(0.01));
            }
        }
    }

    /**
     * Ten times as many pairs of one household as of one person: they agree on three fields of five as persons do.
     * The class that is asked for agrees on all five.
     */
    @Test
    void aLargerClassThatAgreesOnSomeFieldsIsNotTakenForTheSame() {
        double[] same = {0, 0.85, 0.1, 0.05};
        PatternCounts counts = new PatternCounts(null);
        add(counts, 2_000, 5, same);
        addHouseholds(counts, 20_000, same);
        add(counts, 4_000_000, 5, CHANCE);
        Estimate found = estimate(counts.sorted(), 5, 4_022_000);
        double household = IntStream.range(0, 3)
                        .mapToDouble(f -> found.weight(f, 1))
                        .sum()
                + IntStream.range(3, 5).mapToDouble(f -> found.weight(f, 3)).sum();
        double person =
                IntStream.range(0, 5).mapToDouble(f -> found.weight(f, 1)).sum();
        double prior = PairWeights.weightOf(found.prior());
        assertThat(prior + person).isPositive();
        assertThat(prior + household).isNegative();
    }

    /**
     * Half as many pairs of twins as of the same: they share four fields, their name is close in a quarter, and a
     * number of their own tells them apart. Where that is missing, the odds must be those of the names' shares.
     */
    @Test
    void relativesThatTheModelNamesAreHeldAgainstTheSame() {
        double[] same = {0, 0.85, 0.1, 0.05};
        double[] close = {0, 0.01, 0.24, 0.75};
        Relatives twins = new Relatives("twins", List.of("f0", "f1", "f2", "f3"), List.of("f4"));
        PatternCounts counts = new PatternCounts(null);
        add(counts, 4_000, 6, same);
        addTwins(counts, 2_000, same, close);
        add(counts, 4_000_000, 6, CHANCE);
        Estimate found = estimate(counts.sorted(), 6, 4_006_000, List.of(twins));
        Kin kin = found.kin().get(0);
        assertThat(found.prior() * 4_006_000).isCloseTo(4_000, within(120.0));
        assertThat(kin.prior() * 4_006_000).isCloseTo(2_000, within(120.0));
        assertThat(kin.alike()[4][2]).isCloseTo(0.24, within(0.03));
        ClassOdds odds = new ClassOdds(
                new EvidenceSum(model(6, List.of(twins))),
                found,
                ClassOdds.logs(found.m(), found.u()),
                new double[0][]);
        for (int level = 1; level <= 3; level++) {
            odds.see(1L | 1L << 4 | 1L << 8 | 1L << 12 | (long) level << 16);
            double truth = 4_000 * same[level] / (4_000 * same[level] + 2_000 * close[level]);
            assertThat(odds.ofSame()).as("level " + level).isCloseTo(truth, within(0.03));
        }
    }

    /** Twins share four fields, then comes the name, then a field in which they agree by chance only. */
    private static void addTwins(PatternCounts counts, long pairs, double[] shared, double[] name) {
        for (int level = 1; level <= 3; level++) {
            PatternCounts four = new PatternCounts(null);
            add(four, Math.round(pairs * name[level]), 4, shared);
            Patterns patterns = four.sorted();
            for (int i = 0; i < patterns.size(); i++) {
                counts.add(patterns.vectors()[i] | (long) level << 16 | 3L << 20, (long) patterns.counts()[i]);
            }
        }
    }

    @Test
    void aBetterLevelNeverWeighsLess() {
        double[] m = {0, 0.3, 0.6, 0.1};
        double[] u = {0, 0.3, 0.1, 0.6};
        MonotoneWeights.pool(m, u, 3);
        assertThat(m[1] / u[1]).isCloseTo(m[2] / u[2], within(1e-12));
        assertThat(m[1] + m[2]).isCloseTo(0.9, within(1e-12));
    }

    private static void add(PatternCounts counts, long pairs, int fields, double[] shares) {
        for (int pattern = 0; pattern < Math.pow(3, fields); pattern++) {
            long vector = 0;
            double share = 1;
            for (int field = 0, rest = pattern; field < fields; field++, rest /= 3) {
                vector |= (rest % 3 + 1L) << 4 * field;
                share *= shares[rest % 3 + 1];
            }
            long count = Math.round(pairs * share);
            if (count > 0) {
                counts.add(vector, count);
            }
        }
    }

    private static void addHouseholds(PatternCounts counts, long pairs, double[] shared) {
        PatternCounts three = new PatternCounts(null);
        add(three, pairs, 3, shared);
        Patterns patterns = three.sorted();
        for (int i = 0; i < patterns.size(); i++) {
            counts.add(patterns.vectors()[i] | 3L << 12 | 3L << 16, (long) patterns.counts()[i]);
        }
    }

    private static Estimate estimate(Patterns patterns, int fields, double allPairs) {
        return estimate(patterns, fields, allPairs, List.of());
    }

    private static Estimate estimate(Patterns patterns, int fields, double allPairs, List<Relatives> relatives) {
        List<FieldScale> scales = IntStream.range(0, fields)
                .mapToObj(field -> FieldScale.of("f" + field, LEVELS, false))
                .toList();
        double[][] shares = IntStream.range(0, fields).mapToObj(f -> CHANCE).toArray(double[][]::new);
        double[][] least = IntStream.range(0, fields)
                .mapToObj(f -> new double[] {0, 1e-6, 1e-6, 1e-6})
                .toArray(double[][]::new);
        EvidenceSum sum = new EvidenceSum(model(fields, relatives));
        ChanceAgreement chance = new ChanceAgreement(shares, least);
        return new Expectation(scales, sum, patterns, chance, allPairs, allPairs).estimate(1e-3);
    }

    private static Model model(int fields, List<Relatives> relatives) {
        return new Model(
                "test",
                1,
                Optional.empty(),
                IntStream.range(0, fields)
                        .mapToObj(field -> new Field("f" + field, List.of("f" + field), "name", false))
                        .toList(),
                List.of(),
                relatives,
                List.of(),
                new Decision(0.5, 0.5, 0, Decision.Unique.NONE),
                Optional.empty());
    }
}
