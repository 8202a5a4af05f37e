package org.bringback.identity.linkage.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.LevelShare;
import org.bringback.identity.linkage.model.Trained;
import org.bringback.identity.linkage.model.TrainedField;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.records.Workers;

/** What a model learns from files without being told which rows are the same. */
public final class Training {
    /** More candidate pairs than this teach nothing new. */
    private static final long ENOUGH_PAIRS = 500_000;
    /** Values less common than the others' share times this are not worth a line in a model file. */
    private static final double COMMON = 3;

    private static final int MOST_VALUES = 3000;

    private final LinkSpace space;
    private final Estimate estimate;
    private final float[][] frequencies;

    private Training(LinkSpace space, Estimate estimate, float[][] frequencies) {
        this.space = space;
        this.estimate = estimate;
        this.frequencies = frequencies;
    }

    /** Learns from these files. */
    public static Training of(LinkSpace space, Workers workers) {
        ValueCounts counts = new ValueCounts(space.left(), space.right(), space.values(), space.comparisons(), workers);
        ChanceAgreement chance = new ChanceSampler(space.left(), space.right(), space.scales(), space.comparison())
                .sample(counts, workers);
        int every = every(space);
        Patterns patterns = patterns(space, every, workers);
        double rows = Math.min(space.left().rows(), space.right().rows());
        double allPairs = space.candidates().allPairs();
        // a file may hold a thing many times over, but not all of it one thing
        double most = space.isWithin() ? rows * 20 : space.left().rows() * 5.0;
        EvidenceSum sum = new EvidenceSum(space.model());
        Estimate estimate =
                new Expectation(space.scales(), sum, patterns, chance, allPairs, most).estimate(rows / 3 / allPairs);
        return new Training(space, estimate, frequencies(space, estimate, counts, every, workers));
    }

    private static int every(LinkSpace space) {
        long pairs =
                space.candidates().counts().stream().mapToLong(Long::longValue).sum();
        int ranges = Math.max(1, space.right().rows() >> 14);
        return (int) Math.max(1, Math.min(ranges, pairs / ENOUGH_PAIRS));
    }

    private static Patterns patterns(LinkSpace space, int every, Workers workers) {
        PatternCounts all = new PatternCounts(space.comparison());
        space.sweep(workers)
                .ranges(every, range -> new PatternCounts(space.comparison()))
                .forEach(all::addAll);
        return all.sorted().times(every);
    }

    private static float[][] frequencies(
            LinkSpace space, Estimate estimate, ValueCounts counts, int every, Workers workers) {
        List<Field> fields = space.model().fields();
        float[][] none = new float[fields.size()][0];
        AgreedValues agreed = new AgreedValues(space, PairWeights.of(space, estimate, none));
        if (space.isWithin()) {
            space.sweep(workers).ranges(every, range -> agreed);
        }
        return IntStream.range(0, fields.size())
                .mapToObj(field -> !fields.get(field).frequencies()
                        ? new float[0]
                        : ValueFrequencies.of(counts.ofRight(field), agreed.matched(field, every)))
                .toArray(float[][]::new);
    }

    public PairWeights weights() {
        return PairWeights.of(space, estimate, frequencies);
    }

    /** Probability that a pair taken at random is the same. */
    public double prior() {
        return estimate.prior();
    }

    /** The outcome to keep in a model file: of the values' frequencies, the common ones. */
    public Trained trained() {
        List<TrainedField> fields = new ArrayList<>();
        for (int field = 0; field < space.scales().size(); field++) {
            FieldScale scale = space.scales().get(field);
            List<LevelShare> levels = new ArrayList<>();
            for (int level = 1; level <= scale.size(); level++) {
                levels.add(new LevelShare(scale.name(level), estimate.m()[field][level], estimate.u()[field][level]));
            }
            double rest = frequencies[field].length == 0 ? 0 : frequencies[field][0];
            fields.add(new TrainedField(
                    scale.field(), levels, common(space.values().get(field), frequencies[field], rest), rest));
        }
        return new Trained(estimate.prior(), fields);
    }

    private static Map<String, Double> common(Dictionary values, float[] shares, double rest) {
        Map<String, Double> common = new LinkedHashMap<>();
        IntStream.range(1, shares.length)
                .filter(code -> shares[code] > COMMON * rest)
                .boxed()
                .sorted((a, b) -> Float.compare(shares[b], shares[a]))
                .limit(MOST_VALUES)
                .forEach(code -> common.put(values.value(code), (double) shares[code]));
        return common;
    }
}
