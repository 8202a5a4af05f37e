package org.bringback.identity.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.bringback.identity.linkage.decide.Clusters;
import org.bringback.identity.linkage.decide.Decided;
import org.bringback.identity.linkage.decide.Outcome;
import org.bringback.identity.linkage.pairs.LinkSpace;

/** Measures an outcome against the truth. */
final class Evaluator {
    /** Around 0.95 and 0.99 from half to twice the odds: as wide a band on either side as the weights count. */
    private static final double[] BOUNDS = {0.01, 0.1, 0.5, 0.8, Evaluation.FROM_95, 0.974, Evaluation.FROM_99, 0.995, 1
    };

    private final LinkSpace space;
    private final Truth truth;
    private final Outcome outcome;

    Evaluator(LinkSpace space, Truth truth, Outcome outcome) {
        this.space = space;
        this.truth = truth;
        this.outcome = outcome;
    }

    Evaluation evaluate() {
        long truePairs = pairs(row -> truth.left()[row], row -> truth.right()[row]);
        Clusters clusters = outcome.clusters();
        long together = pairs(clusters::of, clusters::ofRight);
        long both = bothPairs(clusters);
        long right = outcome.pairs().stream()
                .filter(pair -> pair.match() && isTrue(pair))
                .count();
        long found = outcome.pairs().stream().filter(Decided::match).count();
        long blocked = blockedTruePairs();
        return new Evaluation(
                new Evaluation.Score(truePairs, found, right),
                new Evaluation.Score(truePairs, together, both),
                truePairs - blocked,
                blocked - right,
                band(outcome.pairs().stream().filter(pair -> !pair.match()).toList(), 0, 1),
                calibration());
    }

    private boolean isTrue(Decided pair) {
        int thing = truth.left()[pair.left()];
        return thing == truth.right()[pair.right()];
    }

    private long bothPairs(Clusters clusters) {
        Map<Long, Integer> numbers = new HashMap<>();
        return pairs(
                row -> number(numbers, truth.left()[row], clusters.of(row)),
                row -> number(numbers, truth.right()[row], clusters.ofRight(row)));
    }

    private static int number(Map<Long, Integer> numbers, int thing, int cluster) {
        return numbers.computeIfAbsent((long) thing << 32 | cluster, fresh -> numbers.size());
    }

    /** Pairs that share a group: of a left and a right row, or of two rows of the one file. */
    private long pairs(IntUnaryOperator groupOfLeft, IntUnaryOperator groupOfRight) {
        Map<Integer, Long> left = counts(space.left().rows(), groupOfLeft);
        if (space.isWithin()) {
            return left.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        }
        Map<Integer, Long> right = counts(space.right().rows(), groupOfRight);
        return left.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * right.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    private static Map<Integer, Long> counts(int rows, IntUnaryOperator group) {
        Map<Integer, Long> counts = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            counts.merge(group.applyAsInt(row), 1L, Long::sum);
        }
        return counts;
    }

    private long blockedTruePairs() {
        Map<Integer, List<Integer>> rowsOfThing = new HashMap<>();
        for (int row = 0; row < truth.left().length; row++) {
            rowsOfThing
                    .computeIfAbsent(truth.left()[row], fresh -> new ArrayList<>())
                    .add(row);
        }
        long blocked = 0;
        for (int right = 0; right < truth.right().length; right++) {
            for (int left : rowsOfThing.getOrDefault(truth.right()[right], List.of())) {
                boolean counts = !space.isWithin() || left < right;
                blocked += counts && space.candidates().meets(left, right) ? 1 : 0;
            }
        }
        return blocked;
    }

    private List<Evaluation.Band> calibration() {
        List<Evaluation.Band> bands = new ArrayList<>();
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double from = BOUNDS[i];
            double to = BOUNDS[i + 1];
            bands.add(band(
                    outcome.pairs().stream()
                            .filter(pair -> pair.probability() >= from && (pair.probability() < to || to == 1))
                            .toList(),
                    from,
                    to));
        }
        return bands;
    }

    private Evaluation.Band band(List<Decided> pairs, double from, double to) {
        double stated =
                pairs.stream().mapToDouble(Decided::probability).average().orElse(0);
        return new Evaluation.Band(
                from,
                to,
                pairs.size(),
                stated,
                pairs.stream().filter(this::isTrue).count());
    }
}
