package org.bringback.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.LinkRun;
import org.bringback.reference.ReferenceData;
import org.bringback.samples.LinkageFiles;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.text.ThreadCounts;

/**
 * Links sets of rows whose truth is known.
 *
 * @param model empty where models are drafted
 * @param progress hears of every set before it is linked
 */
record EvaluationSets(Optional<Path> model, PrintWriter progress) {

    /** Only writes what would be linked. */
    void writeCountries(List<SamplesOptions> countries, Path target) throws IOException {
        for (SamplesOptions sampleOptions : countries) {
            LinkageFiles.write(sampleOptions, target.resolve(name(sampleOptions)));
        }
    }

    /** Links files whose column cluster says which rows are one. */
    List<EvaluationRow> labelled(Path folder) throws IOException {
        return LabelledFiles.in(folder).stream()
                .map(set -> measured(set.name(), () -> set.link(run())))
                .toList();
    }

    /** Links the lists of made-up countries with their registers. */
    List<EvaluationRow> synthetic(List<SamplesOptions> countries) throws IOException {
        List<EvaluationRow> evaluationRows = new ArrayList<>();
        for (SamplesOptions sampleOptions : countries) {
            Path temporary = Files.createTempDirectory("bringback-evaluate");
            LinkageFiles.Written two = LinkageFiles.write(sampleOptions, temporary);
            evaluationRows.add(measured(name(sampleOptions), () -> link(two.list(), two.register())));
            Files.delete(two.list());
            Files.delete(two.register());
            Files.delete(temporary);
        }
        return evaluationRows;
    }

    /** Of a list and a register. */
    LinkResult link(Path list, Path register) {
        return run().evaluate(list, register, model, ThreadCounts.ofMachine());
    }

    private static String name(SamplesOptions sampleOptions) {
        return word(sampleOptions.errorProfile()) + "-" + sampleOptions.seed();
    }

    static String word(ErrorProfile dirt) {
        return dirt.name().toLowerCase(Locale.ROOT);
    }

    private EvaluationRow measured(String set, Supplier<LinkResult> linkage) {
        progress.println("evaluate: " + set + " ...");
        long start = System.nanoTime();
        LinkResult result = linkage.get();
        return new EvaluationRow(set, result, (System.nanoTime() - start) / 1e9);
    }

    private static LinkRun run() {
        return new LinkRun(PersonComparators.vocabulary(
                ReferenceData.load(Installation.current().jobs()).titles()));
    }
}
