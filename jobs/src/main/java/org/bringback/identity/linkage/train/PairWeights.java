package org.bringback.identity.linkage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.model.LevelShare;
import org.bringback.identity.linkage.model.Trained;
import org.bringback.identity.linkage.model.TrainedField;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Dictionary;

/**
 * What each level of each field weighs: logarithms (base 2) of how much more often it is seen among same pairs than
 * among others. A pair's weight is their sum and that of the prior; positive means "rather the same than not".
 */
public final class PairWeights {
    /** Sums in another order may differ by less than this. */
    private static final double ROUNDING = 1e-6;

    private final PairComparison comparison;
    private final EvidenceSum sum;
    private final double prior;
    private final double[][] levels;
    /** By field and left code, the weight of agreeing on that value; an empty row where values weigh alike. */
    private final float[][] values;
    /** By kind of relatives. */
    private final double[] kinPriors;
    /** By kind, field and level; an empty row where relatives are as strangers. */
    private final double[][][] alike;

    private final MostWeights most;
    /** The fields, those first whose comparison may take most from what a pair can still weigh. */
    private final int[] tellingFirst;

    private PairWeights(LinkSpace space, double prior, double[][] levels, float[][] values, List<Kin> kin) {
        this.comparison = space.comparison();
        this.sum = new EvidenceSum(space.model());
        this.prior = prior;
        this.levels = levels;
        this.values = values;
        this.kinPriors = sum.perKind(kind -> weightOf(kin.get(kind).prior()));
        this.alike = kin.stream().map(Kin::alike).toArray(double[][][]::new);
        this.most = new MostWeights(levels, space.scales());
        this.tellingFirst = IntStream.range(0, levels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(field -> -most.atStake(field)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static PairWeights of(LinkSpace space, Estimate estimate, float[][] frequencies) {
        double[][] levels = new double[space.scales().size()][];
        float[][] values = new float[levels.length][];
        for (int field = 0; field < levels.length; field++) {
            levels[field] = new double[space.scales().get(field).size() + 1];
            for (int level = 1; level < levels[field].length; level++) {
                levels[field][level] = estimate.weight(field, level);
            }
            values[field] = weights(frequencies[field], estimate.m()[field][1]);
        }
        List<Kin> kin = estimate.kin().stream()
                .map(kind -> new Kin(kind.prior(), KinWeights.of(kind.alike(), estimate.u())))
                .toList();
        return new PairWeights(space, weightOf(estimate.prior()), levels, values, kin);
    }

    /** The weights of a trained model for these tables. */
    public static PairWeights of(LinkSpace space, Trained trained) {
        double[][] levels = new double[space.scales().size()][];
        float[][] values = new float[levels.length][];
        for (int field = 0; field < levels.length; field++) {
            TrainedField found = trained.fields().get(field);
            levels[field] = levels(space.scales().get(field), found.levels());
            boolean weighsValues = space.model().fields().get(field).frequencies() && found.rest() > 0;
            float[] shares = weighsValues ? shares(space.values().get(field), found) : new float[0];
            values[field] = weights(shares, found.levels().get(0).m());
        }
        return new PairWeights(space, weightOf(trained.prior()), levels, values, KinWeights.of(space, trained));
    }

    private static double[] levels(FieldScale scale, List<LevelShare> shares) {
        double[] levels = new double[scale.size() + 1];
        for (int level = 1; level < levels.length; level++) {
            LevelShare share = shares.get(level - 1);
            levels[level] = log2(share.m() / share.u());
        }
        return levels;
    }

    private static float[] shares(Dictionary values, TrainedField found) {
        float[] shares = new float[values.size()];
        Arrays.fill(shares, (float) found.rest());
        found.frequencies().forEach((value, share) -> shares[values.find(value)] = share.floatValue());
        return shares;
    }

    private static float[] weights(float[] frequencies, double m) {
        float[] weights = new float[frequencies.length];
        for (int code = 1; code < weights.length; code++) {
            // of millions of values most are as frequent as the one before
            weights[code] = code > 1 && frequencies[code] == frequencies[code - 1]
                    ? weights[code - 1]
                    : (float) log2(m / frequencies[code]);
        }
        return weights;
    }

    /** The weight of a pair of rows, the prior included. */
    public double weight(int leftRow, int rightRow) {
        return weight(comparison.vector(leftRow, rightRow), leftRow, rightRow);
    }

    /**
     * As {@link #weight(int, int)} where that is at least {@code least}; else something less than {@code least}. Most
     * pairs are told apart by what is the very same in both and by a field or two of few values.
     */
    public double weightFrom(double least, int leftRow, int rightRow) {
        double enough = least - ROUNDING;
        double sum = mostAtOnce(leftRow, rightRow);
        for (int i = 0; sum >= enough && i < tellingFirst.length; i++) {
            int field = tellingFirst[i];
            if (comparison.levelAtOnce(leftRow, rightRow, field) == PairComparison.DIFFERENT) {
                int level = comparison.straight(leftRow, rightRow, field);
                sum += levels[field][level] - most.of(field, PairComparison.DIFFERENT);
            }
        }
        return sum < enough ? sum : weight(leftRow, rightRow);
    }

    /** The most that a pair can weigh as long as nothing but equal values was looked at. */
    private double mostAtOnce(int leftRow, int rightRow) {
        double sum = prior;
        for (int field = 0; field < levels.length; field++) {
            int level = comparison.levelAtOnce(leftRow, rightRow, field);
            sum += level < 0 ? most.of(field, level) : of(field, level, leftRow, rightRow);
        }
        return sum;
    }

    double weight(long vector, int leftRow, int rightRow) {
        return sum.weight(
                prior,
                kinPriors,
                field -> of(field, PairComparison.level(vector, field), leftRow, rightRow),
                (kind, field) -> ofAlike(kind, field, PairComparison.level(vector, field)));
    }

    /** Values that agree fully need not be the same: of two the more common one counts, whichever side it is on. */
    private double of(int field, int level, int leftRow, int rightRow) {
        if (level != 1 || values[field].length == 0) {
            return levels[field][level];
        }
        float left = values[field][comparison.leftCode(leftRow, field)];
        return Math.min(left, values[field][comparison.rightCode(rightRow, field)]);
    }

    private double ofAlike(int kind, int field, int level) {
        return alike[kind][field].length == 0 ? 0 : alike[kind][field][level];
    }

    /** The weight of each field, in the model's order. */
    public List<Double> byField(int leftRow, int rightRow) {
        long vector = comparison.vector(leftRow, rightRow);
        List<Double> weights = new ArrayList<>();
        for (int field = 0; field < levels.length; field++) {
            weights.add(of(field, PairComparison.level(vector, field), leftRow, rightRow));
        }
        return weights;
    }

    /** Whether the two rows must stay apart however much speaks for them. */
    public boolean isApart(int leftRow, int rightRow) {
        return comparison.isApart(leftRow, rightRow);
    }

    /** The weight of knowing nothing about a pair. */
    public double prior() {
        return prior;
    }

    /** The probability that a weight stands for. */
    public static double probability(double weight) {
        return 1 / (1 + StrictMath.pow(2, -weight));
    }

    /** The weight that a probability stands for. */
    public static double weightOf(double probability) {
        return log2(probability / (1 - probability));
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
