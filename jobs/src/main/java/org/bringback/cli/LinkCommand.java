package org.bringback.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.identity.compare.PersonComparators;
import org.bringback.identity.linkage.LinkOptions;
import org.bringback.identity.linkage.LinkResult;
import org.bringback.identity.linkage.LinkRun;
import org.bringback.identity.linkage.model.Model;
import org.bringback.job.Installation;
import org.bringback.reference.ReferenceData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code link}: the linker on any two files, or on one to find its duplicates. */
@Command(
        name = "link",
        description = "Links the rows of two files, or finds the duplicates of one.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEFT", description = "CSV with a header row.")
    private Path left;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT", description = "CSV; without it duplicates of LEFT.")
    private @Nullable Path right;

    @Option(names = "--init", description = "Only draft a model from headers and data, and write it to --model.")
    private boolean init;

    @Option(names = "--model", paramLabel = "FILE", description = "Model to use; without it one is drafted and used.")
    private @Nullable Path model;

    @Option(names = "--out", paramLabel = "FILE", description = "Pairs: left_id,right_id,weight,probability,decision.")
    private @Nullable Path out;

    @Option(names = "--clusters", paramLabel = "FILE", description = "Clusters: source,id,cluster.")
    private @Nullable Path clusters;

    @Option(names = "--truth", paramLabel = "FILE", description = "Who is who in truth, to measure against.")
    private @Nullable Path truth;

    @Option(names = "--most-pairs", paramLabel = "N", description = "Refuse more candidate pairs than this.")
    private long mostPairs = LinkOptions.MOST_PAIRS;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        IntakeCommand.GivenFiles.check(right == null ? List.of(left) : List.of(left, right));
        LinkRun run = new LinkRun(PersonComparators.vocabulary(
                ReferenceData.load(Installation.current().jobs()).titles()));
        int threads = Runtime.getRuntime().availableProcessors();
        PrintWriter printed = Console.of(spec).out();
        if (init) {
            Model draft = run.init(left, Optional.ofNullable(right), required(model, "--model"), threads);
            printed.println("Drafted " + draft.name() + " into " + model + ".");
            return ExitCode.DONE;
        }
        LinkResult result = run.run(options(threads));
        if (json) {
            LinkJson.write(result, printed);
        } else {
            new LinkText(printed).write(result);
        }
        return ExitCode.DONE;
    }

    private LinkOptions options(int threads) {
        return new LinkOptions(
                left,
                Optional.ofNullable(right),
                Optional.ofNullable(model),
                required(out, "--out"),
                Optional.ofNullable(clusters),
                Optional.ofNullable(truth),
                threads,
                mostPairs);
    }

    private static Path required(@Nullable Path given, String option) {
        if (given == null) {
            throw new WrongUseException(option + " is needed");
        }
        return given;
    }
}
