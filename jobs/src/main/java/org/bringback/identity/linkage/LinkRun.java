package org.bringback.identity.linkage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.decide.Clusters;
import org.bringback.identity.linkage.decide.Decided;
import org.bringback.identity.linkage.decide.Outcome;
import org.bringback.identity.linkage.draft.ModelDraft;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.ModelReader;
import org.bringback.identity.linkage.model.ModelWriter;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.CsvTable;
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
            ResultFiles files = new ResultFiles(linkage.space(), outcome);
            files.pairs(options.out());
            options.clusters().ifPresent(files::clusters);
            return result(model, linkage, outcome, evaluation);
        }
    }

    /** Links a labelled file, drafting the model from the rest of it, and measures against its column of truth. */
    public LinkResult evaluate(Path file, int threads) {
        CsvTable table = CsvTable.open(file);
        try (Workers workers = new Workers(threads)) {
            Model model = ModelDraft.of(table, Optional.empty(), workers);
            Linkage linkage = Linkage.of(model, vocabulary, table, Optional.empty(), LinkOptions.MOST_PAIRS, workers);
            Outcome outcome = linkage.decide(linkage.weights());
            Truth truth = Truth.ofColumn(TRUTH_COLUMN, table, Optional.empty(), workers);
            return result(
                    model, linkage, outcome, Optional.of(new Evaluator(linkage.space(), truth, outcome).evaluate()));
        }
    }

    /** Drafts a model from headers and data and writes it. */
    public Model init(Path left, Optional<Path> right, Path model, int threads) {
        try (Workers workers = new Workers(threads)) {
            Model draft = ModelDraft.of(CsvTable.open(left), right.map(CsvTable::open), workers);
            ModelWriter.write(draft, model);
            return draft;
        }
    }

    /** Trains a model on files and writes it, its version raised by one. */
    public Model train(Path left, Optional<Path> right, Path model, Path out, int threads) {
        try (Workers workers = new Workers(threads)) {
            Model before = ModelReader.read(model);
            Linkage linkage = Linkage.of(
                    before,
                    vocabulary,
                    CsvTable.open(left),
                    right.map(CsvTable::open),
                    LinkOptions.MOST_PAIRS,
                    workers);
            Model after = before.nextVersion(linkage.train().trained());
            ModelWriter.write(after, out);
            return after;
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
