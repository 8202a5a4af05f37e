package org.bringback.linkage.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.bringback.linkage.clustering.Clusters;
import org.bringback.linkage.clustering.DecidedPair;
import org.bringback.linkage.clustering.LinkageOutcome;
import org.bringback.linkage.input.LinkageInput;

/** Measures an outcome against the truth. */
public final class Evaluator {
    /** Around 0.95 and 0.99 from half to twice the odds: as wide a band on either side as the weights count. */
    private static final double[] BOUNDS = {0.01, 0.1, 0.5, 0.8, Evaluation.FROM_95, 0.974, Evaluation.FROM_99, 0.995, 1
    };

    private final LinkageInput input;
    private final GroundTruth truth;
    private final LinkageOutcome outcome;

    public Evaluator(LinkageInput input, GroundTruth truth, LinkageOutcome outcome) {
        this.input = input;
        this.truth = truth;
        this.outcome = outcome;
    }

    public Evaluation evaluate() {
        long truePairs = pairs(row -> truth.left()[row], row -> truth.right()[row]);
        Clusters clusters = outcome.clusters();
        long together = pairs(clusters::clusterOf, clusters::clusterOfRight);
        long both = bothPairs(clusters);
        long right = outcome.pairs().stream()
                .filter(pair -> pair.match() && isTrue(pair))
                .count();
        long found = outcome.pairs().stream().filter(DecidedPair::match).count();
        long blocked = blockedTruePairs();
        return new Evaluation(
                new Evaluation.Score(truePairs, found, right),
                new Evaluation.Score(truePairs, together, both),
                BCubed.of(input, truth, clusters),
                groups(),
                truePairs - blocked,
                blocked - right,
                band(outcome.pairs().stream().filter(pair -> !pair.match()).toList(), 0, 1),
                calibration());
    }

    private Map<String, Evaluation.Score> groups() {
        Map<String, Evaluation.Score> groups = new TreeMap<>();
        if (input.isWithin()) {
            return groups;
        }
        truth.groups().forEach((group, rows) -> groups.put(group, ofGroup(rows)));
        return groups;
    }

    private Evaluation.Score ofGroup(BitSet rows) {
        Map<Integer, Long> right = counts(input.right().rows(), row -> truth.right()[row]);
        long pairs = rows.stream()
                .mapToLong(row -> right.getOrDefault(truth.left()[row], 0L))
                .sum();
        List<DecidedPair> found = outcome.pairs().stream()
                .filter(pair -> pair.match() && rows.get(pair.left()))
                .toList();
        return new Evaluation.Score(
                pairs, found.size(), found.stream().filter(this::isTrue).count());
    }

    private boolean isTrue(DecidedPair pair) {
        int entity = truth.left()[pair.left()];
        return entity == truth.right()[pair.right()];
    }

    private long bothPairs(Clusters clusters) {
        Map<Long, Integer> numbers = new HashMap<>();
        return pairs(
                row -> number(numbers, truth.left()[row], clusters.clusterOf(row)),
                row -> number(numbers, truth.right()[row], clusters.clusterOfRight(row)));
    }

    private static int number(Map<Long, Integer> numbers, int entity, int cluster) {
        return numbers.computeIfAbsent((long) entity << 32 | cluster, fresh -> numbers.size());
    }

    /** Pairs that share a group: of a left and a right row, or of two rows of the one file. */
    private long pairs(IntUnaryOperator groupOfLeft, IntUnaryOperator groupOfRight) {
        Map<Integer, Long> left = counts(input.left().rows(), groupOfLeft);
        if (input.isWithin()) {
            return left.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        }
        Map<Integer, Long> right = counts(input.right().rows(), groupOfRight);
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
        Map<Integer, List<Integer>> rowsOfEntity = new HashMap<>();
        for (int row = 0; row < truth.left().length; row++) {
            rowsOfEntity
                    .computeIfAbsent(truth.left()[row], fresh -> new ArrayList<>())
                    .add(row);
        }
        long blocked = 0;
        for (int right = 0; right < truth.right().length; right++) {
            for (int left : rowsOfEntity.getOrDefault(truth.right()[right], List.of())) {
                boolean counts = !input.isWithin() || left < right;
                blocked += counts && input.candidates().meets(left, right) ? 1 : 0;
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

    private Evaluation.Band band(List<DecidedPair> pairs, double from, double to) {
        double stated =
                pairs.stream().mapToDouble(DecidedPair::probability).average().orElse(0);
        return new Evaluation.Band(
                from,
                to,
                pairs.size(),
                stated,
                pairs.stream().filter(this::isTrue).count());
    }
}
