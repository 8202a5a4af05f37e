package org.bringback.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.clustering.LinkageOutcome;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.draft.SubjectColumns;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.LinkageInputLoader;
import org.bringback.linkage.input.LinkageMode;
import org.bringback.linkage.input.PreparedRecords;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.linkage.training.Training;
import org.bringback.text.BilingualText;

/**
 * Two tables, or one, ready to be linked with a model: train on them, decide their pairs, explain any pair. Rows are
 * named by their numbers, from 0.
 */
public final class Linkage {
    private final LinkageInput input;
    private final Workers workers;
    private final List<BilingualText> remarks;
    private final List<LinkResult.RuleCount> rules;

    private Linkage(LinkageInput input, Workers workers, List<BilingualText> remarks) {
        this.input = input;
        this.workers = workers;
        this.remarks = remarks;
        List<Long> counts = input.candidates().counts();
        this.rules = IntStream.range(0, counts.size())
                .mapToObj(rule -> new LinkResult.RuleCount(
                        input.model().blocking().get(rule).toString(), counts.get(rule)))
                .toList();
    }

    /**
     * Reads the tables.
     *
     * @param right empty to look for duplicates within {@code left}
     * @param maxPairs more candidate pairs than this are refused
     * @throws LinkageException when the model does not fit the tables, or its rules bring too many pairs
     */
    public static Linkage of(
            LinkageModel model,
            Vocabulary vocabulary,
            RecordSource left,
            Optional<? extends RecordSource> right,
            long maxPairs,
            Workers workers) {
        return of(model, LinkageMode.of(model), vocabulary, left, right, maxPairs, workers);
    }

    /** Rows to be the right side of many linkages by one trained model. */
    public static PreparedRecords prepare(
            LinkageModel model, Vocabulary vocabulary, RecordSource right, Workers workers) {
        return new LinkageInputLoader(model, vocabulary.comparators(), vocabulary.keyFunctions(), workers)
                .prepare(right);
    }

    /** As {@link #of}, with rows that were prepared for this model. */
    public static Linkage of(
            LinkageModel model, Vocabulary vocabulary, RecordSource left, PreparedRecords right, Workers workers) {
        LinkageInputLoader loader =
                new LinkageInputLoader(model, vocabulary.comparators(), vocabulary.keyFunctions(), workers);
        return new Linkage(loader.load(left, right), workers, loader.remarks());
    }

    /** As {@link #of}, to {@link #train} for a model file; what the model was trained to before is forgotten. */
    static Linkage toTrain(
            LinkageModel model,
            Vocabulary vocabulary,
            RecordSource left,
            Optional<? extends RecordSource> right,
            long maxPairs,
            Workers workers) {
        return of(model.untrained(), LinkageMode.TRAIN, vocabulary, left, right, maxPairs, workers);
    }

    private static Linkage of(
            LinkageModel model,
            LinkageMode mode,
            Vocabulary vocabulary,
            RecordSource left,
            Optional<? extends RecordSource> right,
            long maxPairs,
            Workers workers) {
        LinkageInputLoader loader =
                new LinkageInputLoader(model, mode, vocabulary.comparators(), vocabulary.keyFunctions(), workers);
        LinkageInput input = loader.load(left, right);
        Linkage linkage = new Linkage(input, workers, loader.remarks());
        linkage.requireAtMost(maxPairs);
        return linkage;
    }

    /** The comparators and key functions that models may name, and the columns that drafts give to those of a subject. */
    public record Vocabulary(Comparators comparators, BlockingKeyFunctions keyFunctions, SubjectColumns columns) {

        /** The ones that know no subject. */
        public static Vocabulary general() {
            return new Vocabulary(Comparators.general(), BlockingKeyFunctions.general(), SubjectColumns.NONE);
        }
    }

    /** The keys by which a model's rules would bring rows together with others. */
    public static BlockingKeys keys(LinkageModel model, Vocabulary vocabulary, RecordSource rows, Workers workers) {
        return new LinkageInputLoader(model, vocabulary.comparators(), vocabulary.keyFunctions(), workers).keys(rows);
    }

    private void requireAtMost(long maxPairs) {
        long pairs = rules.stream().mapToLong(LinkResult.RuleCount::pairs).sum();
        if (pairs > maxPairs) {
            String counted = rules.stream()
                    .map(rule -> String.format(Locale.ROOT, "[%s] %,d", rule.rule(), rule.pairs()))
                    .collect(Collectors.joining("; "));
            throw new LinkageException(new BilingualText(
                    String.format(
                            Locale.ROOT,
                            "กฎจัดกลุ่มทำให้เกิด %,d คู่ เกินที่อนุญาต %,d คู่: %s",
                            pairs,
                            maxPairs,
                            counted),
                    String.format(
                            Locale.ROOT,
                            "the blocking rules bring %,d pairs, more than the %,d allowed: %s",
                            pairs,
                            maxPairs,
                            counted)));
        }
    }

    /** How many pairs the rules bring; none is refused, as nothing can be learnt from none. */
    long requirePairs() {
        long pairs = rules.stream().mapToLong(LinkResult.RuleCount::pairs).sum();
        if (pairs == 0) {
            throw new LinkageException(new BilingualText(
                    "กฎจัดกลุ่มไม่ทำให้เกิดคู่จากไฟล์เหล่านี้เลย จึงไม่มีอะไรให้เรียนรู้",
                    "the blocking rules bring no pairs of these files: there is nothing to learn from"));
        }
        return pairs;
    }

    /** Learns weights from these tables. */
    public Training train() {
        return Training.of(input, workers);
    }

    /** The weights of the model's trained part; learnt here where it has none. */
    public MatchWeights weights() {
        return input.model()
                .trained()
                .map(trained -> MatchWeights.of(input, trained))
                .orElseGet(() -> train().weights());
    }

    /**
     * As {@link #weights} for rows that are of lists both, as the model's decision says how much seldomer these are one. Such
     * rows may stand on either side here.
     */
    public MatchWeights weightsAmongLeftRows() {
        TrainedParameters trained = input.model().trained().orElseThrow();
        double prior = trained.prior() * input.model().decision().repeats();
        return MatchWeights.of(input, trained.withPrior(prior));
    }

    /** Decides all candidate pairs and divides the rows into clusters. */
    public LinkageOutcome decide(MatchWeights weights) {
        return LinkageOutcome.of(input, weights, workers);
    }

    /** All candidate pairs that are for review at least, by left and then right row. */
    public List<Link> links(MatchWeights weights) {
        return LinkageOutcome.links(input, weights, workers);
    }

    /** Why a pair weighs what it does. */
    public WeightExplanation explain(MatchWeights weights, int leftRow, int rightRow) {
        return WeightExplanation.of(input, weights, leftRow, rightRow);
    }

    public List<BilingualText> remarks() {
        return new ArrayList<>(remarks);
    }

    /** The blocking rules and how many pairs each brings. */
    public List<LinkResult.RuleCount> rules() {
        return rules;
    }

    LinkageInput input() {
        return input;
    }
}
