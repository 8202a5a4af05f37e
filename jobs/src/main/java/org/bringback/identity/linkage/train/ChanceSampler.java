package org.bringback.identity.linkage.train;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.records.RecordTable;
import org.bringback.identity.linkage.records.Workers;

/**
 * Finds what chance alone does. Equal values are counted exactly, from how often each value occurs; levels short of
 * that are seen in a sample of random pairs, or in all pairs where there are few.
 */
final class ChanceSampler {
    private static final int TASKS = 16;
    private static final int SAMPLE = 300_000;

    private final RecordTable left;
    private final RecordTable right;
    private final List<FieldScale> scales;
    private final PairComparison comparison;

    ChanceSampler(RecordTable left, RecordTable right, List<FieldScale> scales, PairComparison comparison) {
        this.left = left;
        this.right = right;
        this.scales = scales;
        this.comparison = comparison;
    }

    ChanceAgreement sample(ValueCounts counts, Workers workers) {
        List<Tally> tallies = workers.map(TASKS, this::tally);
        List<double[]> shares = workers.map(scales.size(), field -> shares(field, tallies, counts));
        List<double[]> least = workers.map(scales.size(), field -> least(field, counts));
        return new ChanceAgreement(shares.toArray(double[][]::new), least.toArray(double[][]::new));
    }

    private double[] shares(int field, List<Tally> tallies, ValueCounts counts) {
        double[] shares = new double[scales.get(field).size() + 1];
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

    private double[] least(int field, ValueCounts counts) {
        double[] least = new double[scales.get(field).size() + 1];
        java.util.Arrays.fill(least, 0.5 / SAMPLE);
        least[1] = ValueFrequencies.UNSEEN / Math.max(50, counts.distinct(field));
        return least;
    }

    private Tally tally(int task) {
        Tally tally = new Tally(scales);
        long all = left == right ? (long) left.rows() * (left.rows() - 1) / 2 : (long) left.rows() * right.rows();
        if (all <= SAMPLE * 4L) {
            IntStream.range(0, left.rows())
                    .filter(row -> row % TASKS == task)
                    .forEach(row -> IntStream.range(left == right ? row + 1 : 0, right.rows())
                            .forEach(other -> tally(row, other, tally)));
        } else {
            RandomRows random = new RandomRows(task);
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
        long vector = comparison.vector(row, other);
        for (int field = 0; field < tally.differing.length; field++) {
            if (left.code(row, field) != right.code(other, field)) {
                tally.differing[field][PairComparison.level(vector, field)]++;
            }
        }
    }

    /** By field and level, how many of the sampled pairs with different values stand there. */
    private static final class Tally {
        final long[][] differing;

        Tally(List<FieldScale> scales) {
            differing = new long[scales.size()][];
            for (int field = 0; field < differing.length; field++) {
                differing[field] = new long[scales.get(field).size() + 1];
            }
        }
    }
}
