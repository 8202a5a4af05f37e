package org.bringback.identity.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.Comparators;
import org.bringback.identity.linkage.decide.Link;
import org.bringback.identity.linkage.decide.Outcome;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.pairs.BlockingKeys;
import org.bringback.identity.linkage.pairs.Keys;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.LinkException;
import org.bringback.identity.linkage.records.RecordSource;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.linkage.train.PairWeights;
import org.bringback.identity.linkage.train.Training;

/**
 * Two tables, or one, ready to be linked with a model: train on them, decide their pairs, explain any pair. Rows are
 * named by their numbers, from 0.
 */
public final class Linkage {
    private final LinkSpace space;
    private final Workers workers;
    private final List<Remark> remarks;
    private final List<LinkResult.RuleCount> rules;

    private Linkage(LinkSpace space, Workers workers, List<Remark> remarks) {
        this.space = space;
        this.workers = workers;
        this.remarks = remarks;
        List<Long> counts = space.candidates().counts();
        this.rules = IntStream.range(0, counts.size())
                .mapToObj(rule -> new LinkResult.RuleCount(
                        space.model().blocking().get(rule).toString(), counts.get(rule)))
                .toList();
    }

    /**
     * Reads the tables.
     *
     * @param right empty to look for duplicates within {@code left}
     * @param mostPairs more candidate pairs than this are refused
     * @throws LinkException when the model does not fit the tables, or its rules bring too many pairs
     */
    public static Linkage of(
            Model model,
            Vocabulary vocabulary,
            RecordSource left,
            Optional<? extends RecordSource> right,
            long mostPairs,
            Workers workers) {
        return of(model, Use.of(model), vocabulary, left, right, mostPairs, workers);
    }

    /** As {@link #of}, to {@link #train} for a model file; what the model was trained to before is forgotten. */
    static Linkage toTrain(
            Model model,
            Vocabulary vocabulary,
            RecordSource left,
            Optional<? extends RecordSource> right,
            long mostPairs,
            Workers workers) {
        return of(model.untrained(), Use.TRAIN, vocabulary, left, right, mostPairs, workers);
    }

    private static Linkage of(
            Model model,
            Use use,
            Vocabulary vocabulary,
            RecordSource left,
            Optional<? extends RecordSource> right,
            long mostPairs,
            Workers workers) {
        SpaceLoader loader = new SpaceLoader(model, use, vocabulary.comparators(), vocabulary.keys(), workers);
        LinkSpace space = loader.load(left, right);
        Linkage linkage = new Linkage(space, workers, loader.remarks());
        linkage.requireAtMost(mostPairs);
        return linkage;
    }

    /** The comparators and key functions that models may name. */
    public record Vocabulary(Comparators comparators, Keys keys) {

        /** The ones that know no subject. */
        public static Vocabulary general() {
            return new Vocabulary(Comparators.general(), Keys.general());
        }
    }

    /** The keys by which a model's rules would bring rows together with others. */
    public static BlockingKeys keys(Model model, Vocabulary vocabulary, RecordSource rows, Workers workers) {
        return new SpaceLoader(model, vocabulary.comparators(), vocabulary.keys(), workers).keys(rows);
    }

    private void requireAtMost(long mostPairs) {
        long pairs = rules.stream().mapToLong(LinkResult.RuleCount::pairs).sum();
        if (pairs > mostPairs) {
            String counted = rules.stream()
                    .map(rule -> String.format(Locale.ROOT, "[%s] %,d", rule.rule(), rule.pairs()))
                    .collect(Collectors.joining("; "));
            throw new LinkException(
                    String.format(
                            Locale.ROOT,
                            "the blocking rules bring %,d pairs, more than the %,d allowed: %s",
                            pairs,
                            mostPairs,
                            counted),
                    String.format(
                            Locale.ROOT,
                            "กฎจัดกลุ่มทำให้เกิด %,d คู่ เกินที่อนุญาต %,d คู่: %s",
                            pairs,
                            mostPairs,
                            counted));
        }
    }

    /** How many pairs the rules bring; none is refused, as nothing can be learnt from none. */
    long requirePairs() {
        long pairs = rules.stream().mapToLong(LinkResult.RuleCount::pairs).sum();
        if (pairs == 0) {
            throw new LinkException(
                    "the blocking rules bring no pairs of these files: there is nothing to learn from",
                    "กฎจัดกลุ่มไม่ทำให้เกิดคู่จากไฟล์เหล่านี้เลย จึงไม่มีอะไรให้เรียนรู้");
        }
        return pairs;
    }

    /** Learns weights from these tables. */
    public Training train() {
        return Training.of(space, workers);
    }

    /** The weights of the model's trained part; learnt here where it has none. */
    public PairWeights weights() {
        return space.model()
                .trained()
                .map(trained -> PairWeights.of(space, trained))
                .orElseGet(() -> train().weights());
    }

    /** Decides all candidate pairs and divides the rows into clusters. */
    public Outcome decide(PairWeights weights) {
        return Outcome.of(space, weights, workers);
    }

    /** All candidate pairs that are for review at least, by left and then right row. */
    public List<Link> links(PairWeights weights) {
        return Outcome.links(space, weights, workers);
    }

    /** Why a pair weighs what it does. */
    public Explanation explain(PairWeights weights, int leftRow, int rightRow) {
        return Explanation.of(space, weights, leftRow, rightRow);
    }

    public List<Remark> remarks() {
        return new ArrayList<>(remarks);
    }

    /** The blocking rules and how many pairs each brings. */
    public List<LinkResult.RuleCount> rules() {
        return rules;
    }

    LinkSpace space() {
        return space;
    }
}
