package org.bringback.identity.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.decide.Clusters;
import org.bringback.identity.linkage.decide.Decided;
import org.bringback.identity.linkage.decide.Outcome;
import org.bringback.identity.linkage.draft.ModelDraft;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.ModelReader;
import org.bringback.identity.linkage.model.ModelWriter;
import org.bringback.identity.linkage.model.TrainedText;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.CsvTable;
import org.bringback.identity.linkage.records.WholeFile;
import org.bringback.identity.linkage.records.Workers;

/** Links files: the whole of the command {@code link}, but for its command line. */
public final class LinkRun {
    /** The column that holds the truth in labelled files. */
    public static final String TRUTH_COLUMN = "cluster";

    private final Linkage.Vocabulary vocabulary;

    /** @param vocabulary what models may name */
    public LinkRun(Linkage.Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Links, writes the results and says what they came to. Nothing is written when anything is wrong. */
    public LinkResult run(LinkOptions options) {
        CsvTable left = CsvTable.open(options.left());
        Optional<CsvTable> right = options.right().map(CsvTable::open);
        try (Workers workers = new Workers(options.threads())) {
            Model model = options.model().map(ModelReader::read).orElseGet(() -> ModelDraft.of(left, right, workers));
            Linkage linkage = Linkage.of(model, vocabulary, left, right, options.mostPairs(), workers);
            Outcome outcome = linkage.decide(linkage.weights());
            Optional<Evaluation> evaluation = options.truth()
                    .map(file -> Truth.read(CsvTable.open(file), linkage.space(), workers))
                    .map(truth -> new Evaluator(linkage.space(), truth, outcome).evaluate());
            new ResultFiles(linkage.space(), outcome, workers).write(options.out(), options.clusters());
            return result(model, linkage, outcome, evaluation);
        }
    }

    /** Links a labelled file, drafting the model from the rest of it, and measures against its column of truth. */
    public LinkResult evaluate(Path file, int threads) {
        CsvTable table = CsvTable.open(file);
        try (Workers workers = new Workers(threads)) {
            Model model = ModelDraft.of(table, Optional.empty(), workers);
            Linkage linkage = Linkage.of(model, vocabulary, table, Optional.empty(), LinkOptions.MOST_PAIRS, workers);
            return measured(model, linkage, Truth.ofColumn(TRUTH_COLUMN, table, Optional.empty(), workers));
        }
    }

    /** Links two labelled files with a model and measures against their columns of truth. */
    public LinkResult evaluate(Path left, Path right, Path model, int threads) {
        CsvTable list = CsvTable.open(left);
        Optional<CsvTable> register = Optional.of(CsvTable.open(right));
        try (Workers workers = new Workers(threads)) {
            Model read = ModelReader.read(model);
            Linkage linkage = Linkage.of(read, vocabulary, list, register, LinkOptions.MOST_PAIRS, workers);
            Truth truth = Truth.ofColumn(TRUTH_COLUMN, list, register, workers);
            return measured(read, linkage, truth);
        }
    }

    private static LinkResult measured(Model model, Linkage linkage, Truth truth) {
        Outcome outcome = linkage.decide(linkage.weights());
        Evaluation evaluation = new Evaluator(linkage.space(), truth, outcome).evaluate();
        return result(model, linkage, outcome, Optional.of(evaluation));
    }

    /** Drafts a model from headers and data and writes it. */
    public Model init(Path left, Optional<Path> right, Path model, int threads) {
        try (Workers workers = new Workers(threads)) {
            Model draft = ModelDraft.of(CsvTable.open(left), right.map(CsvTable::open), workers);
            ModelWriter.write(draft, model);
            return draft;
        }
    }

    /** What training came to: the model as written, and the candidate pairs it learnt from. */
    public record TrainResult(Model model, long leftRows, long rightRows, long pairs, List<Remark> remarks) {}

    /** Trains a model on files and writes it, its version raised by one. Nothing is written when anything is wrong. */
    public TrainResult train(TrainOptions options) {
        try (Workers workers = new Workers(options.threads())) {
            String text = ModelReader.text(options.model());
            Model before = ModelReader.parse(options.model().getFileName().toString(), text);
            CsvTable left = CsvTable.open(options.left());
            Optional<CsvTable> right = options.right().map(CsvTable::open);
            Linkage linkage = Linkage.toTrain(before, vocabulary, left, right, options.mostPairs(), workers);
            long pairs = linkage.requirePairs();
            Model after = before.nextVersion(linkage.train().trained());
            WholeFile.write(options.out(), out -> out.write(TrainedText.of(text, after)));
            LinkSpace space = linkage.space();
            long rightRows = space.isWithin() ? 0 : space.right().rows();
            return new TrainResult(after, space.left().rows(), rightRows, pairs, linkage.remarks());
        }
    }

    private static LinkResult result(Model model, Linkage linkage, Outcome outcome, Optional<Evaluation> evaluation) {
        LinkSpace space = linkage.space();
        long matches = outcome.pairs().stream().filter(Decided::match).count();
        return new LinkResult(
                ModelWriter.label(model),
                space.left().rows(),
                space.isWithin() ? 0 : space.right().rows(),
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
                .filter(row -> clusters.of(row) != row)
                .map(clusters::of)
                .distinct()
                .count();
    }
}
