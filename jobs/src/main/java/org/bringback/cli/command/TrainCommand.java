package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.GivenFiles;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.TrainOptions;
import org.bringback.reference.ReferenceData;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.ThreadCounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: the weights of a match model, learnt from files and written into a model file. */
@Command(
        name = "train",
        description = {
            "Learns a match model's weights from two files, or from one that holds things several times,",
            "and writes the next version of the model. Nobody needs to say which rows are the same."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEFT", description = "CSV with a header row.")
    private Path left;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT", description = "CSV; without it duplicates of LEFT.")
    private @Nullable Path right;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Model to train.")
    private Path model;

    @Option(
            names = {"--output", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where the trained model goes.")
    private Path out;

    @Option(names = "--most-pairs", paramLabel = "N", description = "Refuse more candidate pairs than this.")
    private long maxPairs = LinkOptions.MAX_PAIRS;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        GivenFiles.check(right == null ? List.of(left, model) : List.of(left, right, model));
        LinkRun run = new LinkRun(PersonComparators.vocabulary(
                ReferenceData.load(Installation.current().jobs()).titles()));
        int threads = ThreadCounts.ofMachine();
        print(run.train(new TrainOptions(left, Optional.ofNullable(right), model, out, threads, maxPairs)));
        return ExitCode.DONE;
    }

    private void print(LinkRun.TrainResult result) throws IOException {
        Console console = Console.of(spec);
        if (json) {
            Map<String, Object> trained = new LinkedHashMap<>();
            trained.put("left_rows", result.leftRows());
            trained.put("right_rows", result.rightRows());
            trained.put("pairs", result.pairs());
            trained.put(
                    "remarks", result.remarks().stream().map(Console::inBoth).toList());
            trained.put("model", result.model().name());
            trained.put("version", result.model().version());
            trained.put("file", out.toString());
            console.json(trained);
            return;
        }
        line(
                new BilingualText("แถว         ซ้าย %,d ขวา %,d", "rows        %,d left, %,d right"),
                result.leftRows(),
                result.rightRows());
        line(new BilingualText("เรียนจาก     %,d คู่", "learnt from %,d {pair|pairs}"), result.pairs());
        result.remarks()
                .forEach(remark -> console.print(
                        new BilingualText("หมายเหตุ     " + remark.thai(), "remark      " + remark.english())));
        line(
                new BilingualText("เขียน        %s รุ่นที่ %d ที่ %s", "written     %s v%d to %s"),
                result.model().name(),
                result.model().version(),
                out);
    }

    private void line(BilingualText format, Object... arguments) {
        Console.of(spec).print(format.map(words -> EnglishCount.agreed(String.format(Locale.ROOT, words, arguments))));
    }
}
