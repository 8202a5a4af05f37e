package org.bringback.identity.linkage.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.LevelShare;
import org.bringback.identity.linkage.model.Relatives;
import org.bringback.identity.linkage.model.Trained;
import org.bringback.identity.linkage.model.TrainedField;
import org.bringback.identity.linkage.model.TrainedRelatives;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Workers;

/** What a model learns from files without being told which rows are the same. */
public final class Training {
    /** More candidate pairs than this teach nothing new. */
    private static final long ENOUGH_PAIRS = 500_000;

    private final LinkSpace space;
    private final Estimate estimate;
    private final List<ValueFrequencies> frequencies;
    /** By field, whether these files told anything about it. */
    private final boolean[] known;

    private Training(LinkSpace space, Estimate estimate, List<ValueFrequencies> frequencies, boolean[] known) {
        this.space = space;
        this.estimate = estimate;
        this.frequencies = frequencies;
        this.known = known;
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
        List<ValueFrequencies> frequencies = frequencies(space, estimate, counts, every, workers);
        return new Training(space, estimate, frequencies, chance.known());
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
                .parts(every, part -> new PatternCounts(space.comparison()))
                .forEach(all::addAll);
        return all.sorted().times(every);
    }

    private static List<ValueFrequencies> frequencies(
            LinkSpace space, Estimate estimate, ValueCounts counts, int every, Workers workers) {
        List<Field> fields = space.model().fields();
        float[][] none = new float[fields.size()][0];
        AgreedValues agreed = new AgreedValues(space, PairWeights.of(space, estimate, none));
        if (space.isWithin()) {
            space.sweep(workers).parts(every, part -> agreed);
        }
        return workers.map(
                fields.size(),
                field -> !fields.get(field).frequencies()
                        ? ValueFrequencies.NONE
                        : ValueFrequencies.of(counts.ofRight(field), agreed.matched(field, every)));
    }

    public PairWeights weights() {
        float[][] shares = frequencies.stream().map(ValueFrequencies::shares).toArray(float[][]::new);
        return PairWeights.of(space, estimate, shares);
    }

    /** Probability that a pair taken at random is the same. */
    public double prior() {
        return estimate.prior();
    }

    /** The outcome to keep in a model file: of the values' frequencies, the common ones. */
    public Trained trained() {
        List<TrainedField> fields = IntStream.range(0, space.scales().size())
                .mapToObj(this::trained)
                .toList();
        List<TrainedRelatives> relatives = IntStream.range(
                        0, space.model().relatives().size())
                .mapToObj(this::relatives)
                .toList();
        return new Trained(CommonValues.rounded(estimate.prior()), fields, relatives);
    }

    private TrainedRelatives relatives(int number) {
        Relatives kind = space.model().relatives().get(number);
        Kin found = estimate.kin().get(number);
        List<Map<String, Double>> alike = kind.alike().stream()
                .map(name -> space.model().indexOf(name))
                .map(field -> shares(space.scales().get(field), found.alike()[field]))
                .toList();
        return new TrainedRelatives(kind.name(), CommonValues.rounded(found.prior()), alike);
    }

    private static Map<String, Double> shares(FieldScale scale, double[] shares) {
        Map<String, Double> byLevel = new LinkedHashMap<>();
        for (int level = 1; level < shares.length; level++) {
            byLevel.put(scale.name(level), CommonValues.rounded(shares[level]));
        }
        return byLevel;
    }

    private TrainedField trained(int field) {
        FieldScale scale = space.scales().get(field);
        CommonValues common = known[field]
                ? CommonValues.of(space.values().get(field), frequencies.get(field))
                : CommonValues.of(space.values().get(field), ValueFrequencies.NONE);
        List<LevelShare> levels = IntStream.rangeClosed(1, scale.size())
                .mapToObj(level -> share(field, scale, level))
                .toList();
        return new TrainedField(scale.field(), levels, common.shares(), common.rest());
    }

    /** A field these files told nothing about weighs nothing: as likely by chance as not. */
    private LevelShare share(int field, FieldScale scale, int level) {
        double m = CommonValues.rounded(estimate.m()[field][level]);
        return new LevelShare(
                scale.name(level), m, known[field] ? CommonValues.rounded(estimate.u()[field][level]) : m);
    }
}
