package org.bringback.linkage.training;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * Finds what chance alone does. Equal values are counted exactly, from how often each value occurs; levels short of
 * that are seen in a sample of random pairs, or in all pairs where there are few.
 */
final class USampler {
    private static final int TASKS = 16;
    private static final int SAMPLE = 300_000;

    private final RecordTable left;
    private final RecordTable right;
    private final List<ComparisonLevels> levelsByField;
    private final PairComparator pairComparator;

    USampler(RecordTable left, RecordTable right, List<ComparisonLevels> levelsByField, PairComparator pairComparator) {
        this.left = left;
        this.right = right;
        this.levelsByField = levelsByField;
        this.pairComparator = pairComparator;
    }

    UProbabilities sample(ValueCounts counts, Workers workers) {
        List<Tally> tallies = workers.map(TASKS, this::tally);
        List<double[]> shares = workers.map(levelsByField.size(), field -> shares(field, tallies, counts));
        List<double[]> minShares = workers.map(levelsByField.size(), field -> minShares(field, counts));
        return new UProbabilities(shares.toArray(double[][]::new), minShares.toArray(double[][]::new));
    }

    private double[] shares(int field, List<Tally> tallies, ValueCounts counts) {
        double[] shares = new double[levelsByField.get(field).size() + 1];
        double apart = 0;
        for (Tally tally : tallies) {
            for (int level = 1; level < shares.length; level++) {
                shares[level] += tally.differing[field][level];
                apart += tally.differing[field][level];
            }
        }
        Map<Integer, Double> equalByLevel = counts.equalByLevel(field);
        double equal =
                equalByLevel.values().stream().mapToDouble(Double::doubleValue).sum();
        for (int level = 1; level < shares.length; level++) {
            shares[level] = apart == 0 ? 0 : shares[level] / apart * (1 - equal);
        }
        equalByLevel.forEach((level, share) -> shares[level] += share);
        return shares;
    }

    private double[] minShares(int field, ValueCounts counts) {
        double[] minShares = new double[levelsByField.get(field).size() + 1];
        java.util.Arrays.fill(minShares, 0.5 / SAMPLE);
        minShares[1] = TermFrequencies.UNSEEN / Math.max(50, counts.distinct(field));
        return minShares;
    }

    private Tally tally(int task) {
        Tally tally = new Tally(levelsByField);
        long all = left == right ? (long) left.rows() * (left.rows() - 1) / 2 : (long) left.rows() * right.rows();
        if (all <= SAMPLE * 4L) {
            IntStream.range(0, left.rows())
                    .filter(row -> row % TASKS == task)
                    .forEach(row -> IntStream.range(left == right ? row + 1 : 0, right.rows())
                            .forEach(other -> tally(row, other, tally)));
        } else {
            SplitMix64 random = new SplitMix64(task);
            for (int i = 0; i < SAMPLE / TASKS; i++) {
                int row = random.below(left.rows());
                int other = random.below(right.rows());
                if (left != right || row != other) {
                    tally(row, other, tally);
                }
            }
        }
        return tally;
    }

    private void tally(int row, int other, Tally tally) {
        long vector = pairComparator.vector(row, other);
        for (int field = 0; field < tally.differing.length; field++) {
            if (left.code(row, field) != right.code(other, field)) {
                tally.differing[field][PairComparator.level(vector, field)]++;
            }
        }
    }

    /** By field and level, how many of the sampled pairs with different values stand there. */
    private static final class Tally {
        final long[][] differing;

        Tally(List<ComparisonLevels> levelsByField) {
            differing = new long[levelsByField.size()][];
            for (int field = 0; field < differing.length; field++) {
                differing[field] = new long[levelsByField.get(field).size() + 1];
            }
        }
    }
}
