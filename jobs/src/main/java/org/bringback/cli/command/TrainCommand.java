package org.bringback.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.TrainOptions;
import org.bringback.reference.ReferenceData;
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
            "and writes the next version of the model. Nobody needs to say which rows are the same.",
            "ฝึกโมเดลจับคู่จากไฟล์ แล้วเขียนเป็นโมเดลรุ่นถัดไป"
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

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the trained model goes.")
    private Path out;

    @Option(names = "--most-pairs", paramLabel = "N", description = "Refuse more candidate pairs than this.")
    private long maxPairs = LinkOptions.MAX_PAIRS;

    @Override
    public Integer call() {
        IntakeCommand.GivenFiles.check(right == null ? List.of(left, model) : List.of(left, right, model));
        LinkRun run = new LinkRun(PersonComparators.vocabulary(
                ReferenceData.load(Installation.current().jobs()).titles()));
        int threads = ThreadCounts.ofMachine();
        print(run.train(new TrainOptions(left, Optional.ofNullable(right), model, out, threads, maxPairs)));
        return ExitCode.DONE;
    }

    private void print(LinkRun.TrainResult result) {
        line("rows        %,d left, %,d right", result.leftRows(), result.rightRows());
        line("learnt from %,d pairs", result.pairs());
        result.remarks().forEach(remark -> line("remark      %s / %s", remark.english(), remark.thai()));
        line("written     %s v%d to %s", result.model().name(), result.model().version(), out);
    }

    private void line(String format, Object... arguments) {
        Console.of(spec).out().println(String.format(Locale.ROOT, format, arguments));
    }
}
