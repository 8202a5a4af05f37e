package org.bringback.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.linkage.clustering.Clusters;
import org.bringback.linkage.clustering.DecidedPair;
import org.bringback.linkage.clustering.LinkageOutcome;
import org.bringback.linkage.draft.ModelDraft;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.linkage.evaluation.Evaluator;
import org.bringback.linkage.evaluation.GroundTruth;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.ModelValidator;
import org.bringback.linkage.io.CsvRecordSource;
import org.bringback.linkage.io.ResultFile;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelException;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.model.ModelWriter;
import org.bringback.linkage.model.TrainedModelText;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;

/** Links files: the whole of the command {@code link}, but for its command line. */
public final class LinkRun {
    /** The column that holds the truth in labelled files. */
    public static final String TRUTH_COLUMN = "cluster";

    private final Linkage.Vocabulary vocabulary;

    /** @param vocabulary what models may name */
    public LinkRun(Linkage.Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a model and refuses what it names and is not there, with file and line.
     *
     * @throws ModelException where something is wrong
     */
    public LinkageModel model(Path file) {
        String text = ModelReader.text(file);
        String name = file.getFileName().toString();
        LinkageModel model = ModelReader.parse(name, text);
        requireKnown(model, name, text);
        return model;
    }

    private void requireKnown(LinkageModel model, String name, String text) {
        try {
            ModelValidator.validate(model, vocabulary.comparators(), vocabulary.keyFunctions());
        } catch (ModelException e) {
            throw e.in(name, text);
        }
    }

    /** Links, writes the results and says what they came to. Nothing is written when anything is wrong. */
    public LinkResult run(LinkOptions options) {
        CsvRecordSource left = CsvRecordSource.open(options.left());
        Optional<CsvRecordSource> right = options.right().map(CsvRecordSource::open);
        try (Workers workers = new Workers(options.threads())) {
            LinkageModel model = options.model().map(this::model).orElseGet(() -> draft(left, right, workers));
            Linkage linkage = Linkage.of(model, vocabulary, left, right, options.maxPairs(), workers);
            LinkageOutcome outcome = linkage.decide(linkage.weights());
            Optional<Evaluation> evaluation = options.truth()
                    .map(file -> GroundTruth.read(CsvRecordSource.open(file), linkage.input(), workers))
                    .map(truth -> new Evaluator(linkage.input(), truth, outcome).evaluate());
            new ResultWriter(linkage.input(), outcome, workers).write(options.out(), options.clusters());
            return result(model, linkage, outcome, evaluation);
        }
    }

    /** Links a labelled file, drafting the model from the rest of it, and measures against its column of truth. */
    public LinkResult evaluate(Path file, int threads) {
        CsvRecordSource table = CsvRecordSource.open(file);
        try (Workers workers = new Workers(threads)) {
            LinkageModel model = draft(table, Optional.empty(), workers);
            Linkage linkage = Linkage.of(model, vocabulary, table, Optional.empty(), LinkOptions.MAX_PAIRS, workers);
            return measured(model, linkage, GroundTruth.ofColumn(TRUTH_COLUMN, table, Optional.empty(), workers));
        }
    }

    /**
     * Links two labelled files and measures against their columns of truth.
     *
     * @param model empty to draft one from the files
     */
    public LinkResult evaluate(Path left, Path right, Optional<Path> model, int threads) {
        CsvRecordSource list = CsvRecordSource.open(left);
        Optional<CsvRecordSource> register = Optional.of(CsvRecordSource.open(right));
        try (Workers workers = new Workers(threads)) {
            LinkageModel read = model.map(this::model).orElseGet(() -> draft(list, register, workers));
            Linkage linkage = Linkage.of(read, vocabulary, list, register, LinkOptions.MAX_PAIRS, workers);
            GroundTruth truth = GroundTruth.ofColumn(TRUTH_COLUMN, list, register, workers);
            return measured(read, linkage, truth);
        }
    }

    private static LinkResult measured(LinkageModel model, Linkage linkage, GroundTruth truth) {
        LinkageOutcome outcome = linkage.decide(linkage.weights());
        Evaluation evaluation = new Evaluator(linkage.input(), truth, outcome).evaluate();
        return result(model, linkage, outcome, Optional.of(evaluation));
    }

    private LinkageModel draft(CsvRecordSource left, Optional<CsvRecordSource> right, Workers workers) {
        return ModelDraft.of(left, right, vocabulary.columns(), workers);
    }

    /** Drafts a model from headers and data and writes it. */
    public LinkageModel init(Path left, Optional<Path> right, Path model, int threads) {
        try (Workers workers = new Workers(threads)) {
            LinkageModel draft = draft(CsvRecordSource.open(left), right.map(CsvRecordSource::open), workers);
            ModelWriter.write(draft, model);
            return draft;
        }
    }

    /** What training came to: the model as written, and the candidate pairs it learnt from. */
    public record TrainResult(
            LinkageModel model, long leftRows, long rightRows, long pairs, List<BilingualText> remarks) {}

    /** Trains a model on files and writes it, its version raised by one. Nothing is written when anything is wrong. */
    public TrainResult train(TrainOptions options) {
        try (Workers workers = new Workers(options.threads())) {
            String text = ModelReader.text(options.model());
            String name = options.model().getFileName().toString();
            LinkageModel before = ModelReader.parse(name, text);
            // an old trained part may be wrong: it is about to be replaced
            requireKnown(before.untrained(), name, text);
            CsvRecordSource left = CsvRecordSource.open(options.left());
            Optional<CsvRecordSource> right = options.right().map(CsvRecordSource::open);
            Linkage linkage = Linkage.toTrain(before, vocabulary, left, right, options.maxPairs(), workers);
            long pairs = linkage.requirePairs();
            LinkageModel after = before.nextVersion(linkage.train().trained());
            ResultFile.write(options.out(), out -> out.write(TrainedModelText.of(text, after)));
            LinkageInput input = linkage.input();
            long rightRows = input.isWithin() ? 0 : input.right().rows();
            return new TrainResult(after, input.left().rows(), rightRows, pairs, linkage.remarks());
        }
    }

    private static LinkResult result(
            LinkageModel model, Linkage linkage, LinkageOutcome outcome, Optional<Evaluation> evaluation) {
        LinkageInput input = linkage.input();
        long matches = outcome.pairs().stream().filter(DecidedPair::match).count();
        return new LinkResult(
                ModelWriter.label(model),
                input.left().rows(),
                input.isWithin() ? 0 : input.right().rows(),
                linkage.rules(),
                outcome.scored(),
                matches,
                outcome.pairs().size() - matches,
                joined(outcome.clusters()),
                linkage.remarks(),
                evaluation);
    }

    private static long joined(Clusters clusters) {
        return IntStream.range(0, clusters.rows())
                .filter(row -> clusters.clusterOf(row) != row)
                .map(clusters::clusterOf)
                .distinct()
                .count();
    }
}
