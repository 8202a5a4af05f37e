package org.bringback.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bringback.cli.evaluate.people.PeopleError;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.evaluation.Evaluation;

/** Measures the engine on made-up people, with all their errors, without each of them, and with each alone. */
final class PeopleEvaluation {
    private static final int REGISTER_ROWS_A_CASE = 5;

    private final int cases;
    private final List<Long> seeds;
    private final Function<PeopleFiles.Written, LinkResult> linkage;
    private final PrintWriter progress;

    /** @param cases 0 for no people at all */
    PeopleEvaluation(
            int cases, List<Long> seeds, Function<PeopleFiles.Written, LinkResult> linkage, PrintWriter progress) {
        this.cases = cases;
        this.seeds = seeds;
        this.linkage = linkage;
        this.progress = progress;
    }

    /** A row for each seed, with normal and with heavy errors. */
    List<EvaluationRow> measure() throws IOException {
        List<EvaluationRow> rows = new ArrayList<>();
        for (PeopleOptions options : sets()) {
            rows.add(measured(name(options), options));
        }
        return rows;
    }

    /** Writes the files, a folder each. */
    void write(Path folder) throws IOException {
        for (PeopleOptions options : sets()) {
            PeopleFiles.write(options, folder.resolve(name(options)));
        }
    }

    /** What each error costs: recall and precision, in hundredths of a point, with it off and with it alone. */
    String losses() throws IOException {
        StringBuilder table = new StringBuilder();
        for (PeopleOptions options : sets()) {
            Evaluation.Score all = score("all", options);
            Evaluation.Score none = score("none", options.with(Set.of()));
            table.append(line(name(options), "all errors", all)).append(line(name(options), "no error", none));
            for (PeopleError error : PeopleError.values()) {
                Set<PeopleError> others = EnumSet.complementOf(EnumSet.of(error));
                Evaluation.Score without = score("without " + error.words(), options.with(others));
                Evaluation.Score alone = score("only " + error.words(), options.with(Set.of(error)));
                table.append(EvaluationRow.format(
                        "%-16s %-34s off: P %+7.2f R %+7.2f   alone: P %+7.2f R %+7.2f%n",
                        name(options),
                        error.words(),
                        points(without.precision() - all.precision()),
                        points(without.recall() - all.recall()),
                        points(alone.precision() - none.precision()),
                        points(alone.recall() - none.recall())));
            }
        }
        return table.toString();
    }

    private static double points(double share) {
        return 100 * share;
    }

    private static String line(String set, String errors, Evaluation.Score score) {
        return EvaluationRow.format(
                "%-16s %-34s P %.4f R %.4f F1 %.4f%n", set, errors, score.precision(), score.recall(), score.f1());
    }

    private Evaluation.Score score(String errors, PeopleOptions options) throws IOException {
        return measured(name(options) + " " + errors, options).evaluation().pairs();
    }

    private EvaluationRow measured(String set, PeopleOptions options) throws IOException {
        progress.println("evaluate: " + set + " ...");
        Path temporary = Files.createTempDirectory("bringback-evaluate");
        PeopleFiles.Written two = PeopleFiles.write(options, temporary);
        long start = System.nanoTime();
        LinkResult result = linkage.apply(two);
        EvaluationRow row = new EvaluationRow(set, result, (System.nanoTime() - start) / 1e9);
        Files.delete(two.list());
        Files.delete(two.register());
        Files.delete(temporary);
        return row;
    }

    private List<PeopleOptions> sets() {
        List<PeopleOptions> sets = new ArrayList<>();
        for (boolean heavy : cases == 0 ? new boolean[0] : new boolean[] {false, true}) {
            seeds.forEach(seed -> sets.add(PeopleOptions.of(seed, cases, cases * REGISTER_ROWS_A_CASE, heavy)));
        }
        return sets;
    }

    private static String name(PeopleOptions options) {
        return "people-" + (options.heavy() ? "heavy-" : "normal-") + options.seed();
    }
}
