package org.bringback.linkage.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DependentFields;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.model.TrainedAssociation;
import org.bringback.linkage.model.TrainedField;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.model.TrainedRelativeKind;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.Association;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.linkage.scoring.ParameterEstimate;
import org.bringback.linkage.scoring.RelativeKindEstimate;

/** What a model learns from files without being told which rows are the same. */
public final class Training {
    /** More candidate pairs than this teach nothing new. */
    private static final long ENOUGH_PAIRS = 500_000;

    private final LinkageInput input;
    private final ParameterEstimate estimate;
    private final List<TermFrequencies> frequencies;
    /** By field, whether these files told anything about it. */
    private final boolean[] known;

    private Training(
            LinkageInput input, ParameterEstimate estimate, List<TermFrequencies> frequencies, boolean[] known) {
        this.input = input;
        this.estimate = estimate;
        this.frequencies = frequencies;
        this.known = known;
    }

    /** Learns from these files. */
    public static Training of(LinkageInput input, Workers workers) {
        ValueCounts counts =
                new ValueCounts(input.left(), input.right(), input.values(), input.valueComparators(), workers);
        UProbabilities uProbabilities = new USampler(
                        input.left(), input.right(), input.levelsByField(), input.pairComparator())
                .sample(counts, workers);
        int stride = stride(input);
        ComparisonVectorCounts vectorCounts = vectorCounts(input, stride, workers);
        double rows = Math.min(input.left().rows(), input.right().rows());
        double allPairs = input.candidates().allPairs();
        // a file may hold a thing many times over, but not all of it one thing
        double maxMatches = input.isWithin() ? rows * 20 : input.left().rows() * 5.0;
        MatchWeightSum sum = new MatchWeightSum(input.model());
        ExpectationMaximisation estimation = new ExpectationMaximisation(
                input.levelsByField(), sum, vectorCounts, uProbabilities, allPairs, maxMatches);
        LatentClassSearch search = new LatentClassSearch(
                estimation,
                input.levelsByField(),
                vectorCounts,
                !input.model().relatives().isEmpty());
        ParameterEstimate estimate =
                new ParameterEstimator(input, estimation, search, workers).estimate(rows / allPairs);
        List<TermFrequencies> frequencies = frequencies(input, estimate, counts, stride, workers);
        return new Training(input, estimate, frequencies, uProbabilities.known());
    }

    private static int stride(LinkageInput input) {
        long pairs =
                input.candidates().counts().stream().mapToLong(Long::longValue).sum();
        int ranges = Math.max(1, input.right().rows() >> 14);
        return (int) Math.max(1, Math.min(ranges, pairs / ENOUGH_PAIRS));
    }

    private static ComparisonVectorCounts vectorCounts(LinkageInput input, int stride, Workers workers) {
        ComparisonVectorCounter all = new ComparisonVectorCounter(input.pairComparator());
        input.scan(workers)
                .parts(stride, part -> new ComparisonVectorCounter(input.pairComparator()))
                .forEach(all::addAll);
        return all.sorted().times(stride);
    }

    private static List<TermFrequencies> frequencies(
            LinkageInput input, ParameterEstimate estimate, ValueCounts counts, int stride, Workers workers) {
        List<ComparisonField> fields = input.model().fields();
        float[][] none = new float[fields.size()][0];
        AgreementCounts agreements = new AgreementCounts(input, MatchWeights.of(input, estimate, none));
        if (input.isWithin()) {
            input.scan(workers).parts(stride, part -> agreements);
        }
        return workers.map(
                fields.size(),
                field -> !fields.get(field).frequencies()
                        ? TermFrequencies.NONE
                        : TermFrequencies.of(counts.ofRight(field), agreements.matched(field, stride)));
    }

    public MatchWeights weights() {
        float[][] shares = frequencies.stream().map(TermFrequencies::shares).toArray(float[][]::new);
        return MatchWeights.of(input, estimate, shares);
    }

    /** Probability that a pair taken at random is the same. */
    public double prior() {
        return estimate.prior();
    }

    /** The outcome to keep in a model file: of the values' frequencies, the common ones. */
    public TrainedParameters trained() {
        List<TrainedField> fields = IntStream.range(0, input.levelsByField().size())
                .mapToObj(this::trained)
                .toList();
        List<TrainedRelativeKind> relatives = IntStream.range(
                        0, input.model().relatives().size())
                .mapToObj(this::relatives)
                .toList();
        List<DependentFields> dependent = estimate.discount().dependences().stream()
                .map(pair -> new DependentFields(
                        List.of(name(pair.one()), name(pair.other())), FrequentTerms.rounded(pair.times())))
                .toList();
        List<TrainedAssociation> associations =
                estimate.associations().stream().map(this::trained).toList();
        return new TrainedParameters(
                FrequentTerms.rounded(estimate.prior()), fields, relatives, dependent, associations);
    }

    private String name(int field) {
        return input.levelsByField().get(field).field();
    }

    private TrainedAssociation trained(Association association) {
        List<Map<String, Double>> shares = IntStream.range(0, association.shares().length)
                .mapToObj(field ->
                        shares(input.levelsByField().get(field), association.shares()[field]))
                .toList();
        return new TrainedAssociation(FrequentTerms.rounded(association.prior()), shares);
    }

    private TrainedRelativeKind relatives(int number) {
        RelativeKind kind = input.model().relatives().get(number);
        RelativeKindEstimate found = estimate.relativeKinds().get(number);
        List<Map<String, Double>> alike = kind.alike().stream()
                .map(name -> input.model().indexOf(name))
                .map(field -> shares(input.levelsByField().get(field), found.alike()[field]))
                .toList();
        return new TrainedRelativeKind(kind.name(), FrequentTerms.rounded(found.prior()), alike);
    }

    private static Map<String, Double> shares(ComparisonLevels fieldLevels, double[] shares) {
        Map<String, Double> byLevel = new LinkedHashMap<>();
        for (int level = 1; level < shares.length; level++) {
            byLevel.put(fieldLevels.name(level), FrequentTerms.rounded(shares[level]));
        }
        return byLevel;
    }

    private TrainedField trained(int field) {
        ComparisonLevels fieldLevels = input.levelsByField().get(field);
        FrequentTerms common = known[field]
                ? FrequentTerms.of(input.values().get(field), frequencies.get(field))
                : FrequentTerms.of(input.values().get(field), TermFrequencies.NONE);
        List<LevelProbabilities> levels = IntStream.rangeClosed(1, fieldLevels.size())
                .mapToObj(level -> share(field, fieldLevels, level))
                .toList();
        return new TrainedField(fieldLevels.field(), levels, common.shares(), common.rest());
    }

    /** A field these files told nothing about weighs nothing: as likely by chance as not. */
    private LevelProbabilities share(int field, ComparisonLevels fieldLevels, int level) {
        double m = FrequentTerms.rounded(estimate.m()[field][level]);
        return new LevelProbabilities(
                fieldLevels.name(level), m, known[field] ? FrequentTerms.rounded(estimate.u()[field][level]) : m);
    }
}
