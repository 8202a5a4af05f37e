package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.GivenFiles;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.LinkJson;
import org.bringback.cli.output.LinkText;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.reference.ReferenceData;
import org.bringback.text.BilingualText;
import org.bringback.text.ThreadCounts;
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

    @Option(
            names = {"--output", "--out"},
            paramLabel = "FILE",
            description = "Pairs: left_id,right_id,weight,probability,decision.")
    private @Nullable Path out;

    @Option(names = "--clusters", paramLabel = "FILE", description = "Clusters: source,id,cluster.")
    private @Nullable Path clusters;

    @Option(names = "--truth", paramLabel = "FILE", description = "Who is who in truth, to measure against.")
    private @Nullable Path truth;

    @Option(names = "--most-pairs", paramLabel = "N", description = "Refuse more candidate pairs than this.")
    private long maxPairs = LinkOptions.MAX_PAIRS;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        GivenFiles.check(right == null ? List.of(left) : List.of(left, right));
        LinkRun run = new LinkRun(PersonComparators.vocabulary(
                ReferenceData.load(Installation.current().jobs()).titles()));
        int threads = ThreadCounts.ofMachine();
        PrintWriter printed = Console.of(spec).out();
        if (init) {
            LinkageModel draft = run.init(left, Optional.ofNullable(right), required(model, "--model"), threads);
            if (json) {
                Console.of(spec).json(Map.of("model", draft.name(), "file", String.valueOf(model)));
                return ExitCode.DONE;
            }
            Console.of(spec)
                    .print(new BilingualText(
                            "ร่างโมเดลไว้ที่ " + model + " ตรวจแล้วใช้ด้วย train และ link --model",
                            "The draft of a model is in " + model
                                    + ": check it, then use it with train and link --model"));
            return ExitCode.DONE;
        }
        LinkResult result = run.run(options(threads));
        if (json) {
            LinkJson.write(result, printed);
        } else {
            new LinkText(printed, Console.of(spec).language()).write(result);
        }
        return ExitCode.DONE;
    }

    private LinkOptions options(int threads) {
        return new LinkOptions(
                left,
                Optional.ofNullable(right),
                Optional.ofNullable(model),
                required(out, "--output"),
                Optional.ofNullable(clusters),
                Optional.ofNullable(truth),
                threads,
                maxPairs);
    }

    private static Path required(@Nullable Path given, String option) {
        if (given == null) {
            throw new UsageException(new BilingualText("ต้องระบุ " + option, option + " is needed"));
        }
        return given;
    }
}
