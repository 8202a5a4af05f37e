package org.bringback.cli.command.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.GivenFiles;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.ReviewOutput;
import org.bringback.identity.review.DecisionImportResult;
import org.bringback.job.identity.DecisionTransfer;
import org.bringback.job.identity.ReviewExchange;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review import}: what people decided. */
@Command(
        name = "import",
        description = "Takes the decisions of a filled-in workbook, all of them or none; or those that another state"
                + " wrote as .jsonl.",
        mixinStandardHelpOptions = true)
final class ReviewImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(
            paramLabel = "FILE",
            description = "Workbook of review export, filled in, also in part; or decisions of another state (.jsonl).")
    private Path file;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided, where a row does not say it.")
    private @Nullable String by;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        GivenFiles.check(List.of(file));
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.loadAll(installation);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        try (State opened = State.open(state.existing())) {
            if (DecisionFile.is(file)) {
                DecisionTransfer.Result moved =
                        new DecisionTransfer(new Workspace(installation, opened, referenceContext)).take(file);
                new ReviewOutput(Console.of(spec), json).taken(moved);
                return moved.decided().isRefused() || moved.waiting() > 0 ? ExitCode.WITHHELD : ExitCode.DONE;
            }
            DecisionImportResult decided = new ReviewExchange(new Workspace(installation, opened, referenceContext))
                    .take(file, Optional.ofNullable(by), now);
            new ReviewOutput(Console.of(spec), json).taken(decided);
            return decided.isRefused() ? ExitCode.WITHHELD : ExitCode.DONE;
        }
    }
}
