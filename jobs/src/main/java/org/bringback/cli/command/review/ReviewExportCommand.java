package org.bringback.cli.command.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.ReviewOutput;
import org.bringback.job.identity.DecisionTransfer;
import org.bringback.job.identity.ReviewExchange;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review export}: a workbook to decide in. */
@Command(
        name = "export",
        description = {
            "Writes the doubtful pairs into a workbook, the most useful first.",
            "With --decided and a FILE that ends in .jsonl: only the decisions made, for another state."
        },
        mixinStandardHelpOptions = true)
final class ReviewExportCommand implements Callable<Integer> {

    private static final Pattern FILE = Pattern.compile(".*\\.(xlsx|jsonl)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Workbook to write; default review.xlsx in the day's restricted folder.")
    private @Nullable Path file;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "A day of the cohort; default the newest known.")
    private @Nullable LocalDate asOf;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "PATH",
            description = "Folder for the results, or the workbook to write; default output.")
    private Path output = Path.of("output");

    @Option(names = "--most", paramLabel = "N", description = "At most so many pairs; default 1000.")
    private int maxPairs = 1000;

    @Option(names = "--decided", description = "Also pairs that were decided, so that decisions can be taken back.")
    private boolean decided;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Optional<Path> target = target();
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.loadAll(installation);
        if (isTransfer(target)) {
            return transfer(installation, referenceContext, target.orElseThrow());
        }
        try (State opened = State.open(state.existing())) {
            Optional<ReviewExchange.Written> written = new ReviewExchange(
                            new Workspace(installation, opened, referenceContext))
                    .export(new ReviewExchange.Order(Optional.ofNullable(asOf), target, output, maxPairs, decided));
            new ReviewOutput(Console.of(spec), json).written(written);
            return ExitCode.DONE;
        }
    }

    private boolean isTransfer(Optional<Path> target) {
        boolean lines = target.filter(DecisionFile::is).isPresent();
        if (lines && !decided) {
            throw new UsageException(new BilingualText(
                    "ไฟล์ .jsonl เก็บเฉพาะคำวินิจฉัย ให้ใช้ --decided ด้วย",
                    "a .jsonl file holds decisions only: give --decided too"));
        }
        return lines;
    }

    private int transfer(Installation installation, ReferenceContext referenceContext, Path target)
            throws IOException, StateInUseException {
        try (State opened = State.open(state.existing())) {
            int decisions = new DecisionTransfer(new Workspace(installation, opened, referenceContext)).write(target);
            new ReviewOutput(Console.of(spec), json).moved(target, decisions);
            return ExitCode.DONE;
        }
    }

    private Optional<Path> target() {
        if (maxPairs < 1) {
            throw new UsageException(new BilingualText("--most: อย่างน้อย 1", "--most: at least 1"));
        }
        Optional<Path> target = Optional.ofNullable(file)
                .or(() -> Optional.of(output)
                        .filter(path -> FILE.matcher(path.toString()).matches()))
                .map(Path::toAbsolutePath);
        Optional<Path> folder = target.map(Path::getParent).filter(parent -> !Files.isDirectory(parent));
        if (folder.isPresent()) {
            throw new UsageException(
                    new BilingualText("ไม่พบโฟลเดอร์: " + folder.get(), "no such folder: " + folder.get()));
        }
        if (target.filter(Files::isDirectory).isPresent()) {
            throw new UsageException(new BilingualText(
                    "เป็นโฟลเดอร์ ไม่ใช่ไฟล์: " + target.get(), "a folder, not a file: " + target.get()));
        }
        return target;
    }
}
