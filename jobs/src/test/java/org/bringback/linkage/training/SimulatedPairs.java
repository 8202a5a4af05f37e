package org.bringback.linkage.training;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.scoring.MatchWeightSum;

/** Comparison vectors drawn at random from shares that a test knows. */
final class SimulatedPairs {
    static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.8),
            new ComparisonLevel("close", 0.1),
            new ComparisonLevel("different", 0.1));

    private final SplittableRandom random;
    private final double missing;

    /** @param missing how often a field cannot be compared, whatever the pair */
    SimulatedPairs(long seed, double missing) {
        this.random = new SplittableRandom(seed);
        this.missing = missing;
    }

    /** One vector, each field drawn by itself. */
    long draw(double[][] shares) {
        long vector = 0;
        for (int field = 0; field < shares.length; field++) {
            vector |= (random.nextDouble() < missing ? 0L : level(shares[field])) << 4 * field;
        }
        return vector;
    }

    private long level(double[] shares) {
        double left = random.nextDouble();
        for (int level = 1; level < shares.length - 1; level++) {
            left -= shares[level];
            if (left < 0) {
                return level;
            }
        }
        return shares.length - 1L;
    }

    /** Vectors of the same and then of strangers. */
    long[] draw(int same, double[][] m, int strangers, double[][] u) {
        return IntStream.range(0, same + strangers)
                .mapToLong(pair -> draw(pair < same ? m : u))
                .toArray();
    }

    static ComparisonVectorCounts counted(long[] vectors) {
        ComparisonVectorCounter counter = new ComparisonVectorCounter(null);
        for (long vector : vectors) {
            counter.add(vector, 1);
        }
        return counter.sorted();
    }

    static ExpectationMaximisation estimation(ComparisonVectorCounts counts, double[][] u, double allPairs) {
        List<ComparisonLevels> levels = IntStream.range(0, u.length)
                .mapToObj(field -> ComparisonLevels.of("f" + field, LEVELS, false))
                .toList();
        double[][] minShares = IntStream.range(0, u.length)
                .mapToObj(field -> new double[] {0, 1e-6, 1e-6, 1e-6})
                .toArray(double[][]::new);
        return new ExpectationMaximisation(
                levels,
                new MatchWeightSum(model(u.length, List.of())),
                counts,
                new UProbabilities(u, minShares),
                allPairs,
                allPairs);
    }

    static LinkageModel model(int fields, List<RelativeKind> relatives) {
        return new LinkageModel(
                "test",
                1,
                Optional.empty(),
                IntStream.range(0, fields)
                        .mapToObj(field -> new ComparisonField("f" + field, List.of("f" + field), "name", false))
                        .toList(),
                List.of(),
                relatives,
                List.of(),
                new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.NONE),
                Optional.empty());
    }
}
