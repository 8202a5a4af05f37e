package org.bringback.linkage.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.TrainedField;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;

/**
 * What each level of each field weighs: logarithms (base 2) of how much more often it is seen among same pairs than
 * among others. A pair's weight is their sum and that of the prior; positive means "rather the same than not".
 */
public final class MatchWeights {
    /** Sums in another order may differ by less than this. */
    private static final double ROUNDING = 1e-6;
    /** The weight from which a pair is the same whatever it holds: a probability of .99. */
    public static final double CERTAIN = weightOf(0.99);

    private final PairComparator pairComparator;
    private final MatchWeightSum sum;
    private final double prior;
    private final double[][] levels;
    /** By field and left code, the weight of agreeing on that value; an empty row where values weigh alike. */
    private final float[][] values;
    /** By kind of relatives. */
    private final double[] relativePriors;
    /** By kind, field and level; an empty row where relatives are as strangers. */
    private final double[][][] alike;

    private final NotTheSame others;
    private final MaxMatchWeights maxWeights;
    /** The fields, those first whose comparison may take most from what a pair can still weigh. */
    private final int[] discriminatingFirst;

    private MatchWeights(
            LinkageInput input,
            double prior,
            double[][] levels,
            float[][] values,
            List<RelativeKindEstimate> relativeKinds,
            NotTheSame others) {
        this.others = others;
        this.pairComparator = input.pairComparator();
        this.sum = new MatchWeightSum(input.model());
        this.prior = prior;
        this.levels = levels;
        this.values = values;
        this.relativePriors =
                sum.perKind(kind -> weightOf(relativeKinds.get(kind).prior()));
        this.alike = relativeKinds.stream().map(RelativeKindEstimate::alike).toArray(double[][][]::new);
        this.maxWeights = new MaxMatchWeights(levels, input.levelsByField());
        this.discriminatingFirst = IntStream.range(0, levels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(field -> -maxWeights.maxLoss(field)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private MatchWeights(MatchWeights other, PairComparator pairComparator) {
        this.pairComparator = pairComparator;
        this.sum = other.sum;
        this.prior = other.prior;
        this.levels = other.levels;
        this.values = other.values;
        this.relativePriors = other.relativePriors;
        this.alike = other.alike;
        this.others = other.others;
        this.maxWeights = other.maxWeights;
        this.discriminatingFirst = other.discriminatingFirst;
    }

    /** The same weights for pairs of rows of one of the tables. */
    public MatchWeights within(RecordTable table) {
        return new MatchWeights(this, pairComparator.within(table));
    }

    public static MatchWeights of(LinkageInput input, ParameterEstimate estimate, float[][] frequencies) {
        double[][] levels = new double[input.levelsByField().size()][];
        float[][] values = new float[levels.length][];
        for (int field = 0; field < levels.length; field++) {
            levels[field] = new double[input.levelsByField().get(field).size() + 1];
            for (int level = 1; level < levels[field].length; level++) {
                levels[field][level] = estimate.weight(field, level);
            }
            values[field] = weights(frequencies[field], estimate.m()[field][1]);
        }
        List<RelativeKindEstimate> relativeKinds = estimate.relativeKinds().stream()
                .map(kind -> new RelativeKindEstimate(kind.prior(), RelativeKindWeights.of(kind.alike(), estimate.u())))
                .toList();
        return new MatchWeights(
                input, weightOf(estimate.prior()), levels, values, relativeKinds, NotTheSame.of(estimate));
    }

    /** The weights of a trained model for these tables. */
    public static MatchWeights of(LinkageInput input, TrainedParameters trained) {
        double[][] levels = new double[input.levelsByField().size()][];
        float[][] values = new float[levels.length][];
        for (int field = 0; field < levels.length; field++) {
            TrainedField found = trained.fields().get(field);
            levels[field] = levels(input.levelsByField().get(field), found.levels());
            boolean weighsValues = input.model().fields().get(field).frequencies() && found.rest() > 0;
            float[] shares = weighsValues ? shares(input.values().get(field), found) : new float[0];
            values[field] = weights(shares, found.levels().get(0).m());
        }
        return new MatchWeights(
                input,
                weightOf(trained.prior()),
                levels,
                values,
                RelativeKindWeights.of(input, trained),
                NotTheSame.of(input, trained));
    }

    private static double[] levels(ComparisonLevels fieldLevels, List<LevelProbabilities> shares) {
        double[] levels = new double[fieldLevels.size() + 1];
        for (int level = 1; level < levels.length; level++) {
            LevelProbabilities share = shares.get(level - 1);
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
        return weight(pairComparator.vector(leftRow, rightRow), leftRow, rightRow);
    }

    /**
     * As {@link #weight(int, int)} where that is at least {@code least}; else something less than {@code least}. Most
     * pairs are told apart by what is the very same in both and by a field or two of few values.
     */
    public double weightIfAtLeast(double minWeight, int leftRow, int rightRow) {
        double enough = minWeight - ROUNDING;
        long quick = pairComparator.quickVector(leftRow, rightRow);
        double sum = prior;
        for (int field = 0; field < levels.length; field++) {
            int level = PairComparator.level(quick, field);
            sum += level == 1 ? fieldWeight(field, 1, leftRow, rightRow) : maxWeights.maxWeight(field, level);
        }
        for (int i = 0; sum >= enough && i < discriminatingFirst.length; i++) {
            int field = discriminatingFirst[i];
            if (PairComparator.level(quick, field) == PairComparator.DIFFERENT) {
                int level = pairComparator.unswappedLevel(leftRow, rightRow, field);
                sum += levels[field][level] - maxWeights.maxWeight(field, PairComparator.DIFFERENT);
            }
        }
        return sum < enough ? sum : weight(leftRow, rightRow);
    }

    public double weight(long vector, int leftRow, int rightRow) {
        double independent = sum.weight(
                prior,
                relativePriors,
                field -> fieldWeight(field, PairComparator.level(vector, field), leftRow, rightRow),
                (kind, field) -> ofAlike(kind, field, PairComparator.level(vector, field)));
        return independent - others.weight(vector, field -> fieldWeight(field, 1, leftRow, rightRow));
    }

    /** Values that agree fully need not be the same: of two the more common one counts, whichever side it is on. */
    private double fieldWeight(int field, int level, int leftRow, int rightRow) {
        if (level != 1 || values[field].length == 0) {
            return levels[field][level];
        }
        float left = values[field][pairComparator.leftCode(leftRow, field)];
        return Math.min(left, values[field][pairComparator.rightCode(rightRow, field)]);
    }

    private double ofAlike(int kind, int field, int level) {
        return alike[kind][field].length == 0 ? 0 : alike[kind][field][level];
    }

    /** The weight of each field, in the model's order. */
    public List<Double> fieldWeights(int leftRow, int rightRow) {
        long vector = pairComparator.vector(leftRow, rightRow);
        List<Double> weights = new ArrayList<>();
        for (int field = 0; field < levels.length; field++) {
            weights.add(fieldWeight(field, PairComparator.level(vector, field), leftRow, rightRow));
        }
        return weights;
    }

    /**
     * Whether the two rows hold values that cannot belong to one thing, and all that speaks for them, less what these values
     * cost, does not make it certain that one of the values is wrong.
     */
    public boolean isCannotLink(int leftRow, int rightRow) {
        return pairComparator.isCannotLink(leftRow, rightRow) && weight(leftRow, rightRow) < CERTAIN;
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
