package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
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
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: the doubtful pairs out, the decisions in. */
@Command(
        name = "review",
        description = {"Has people decide which doubtful pairs are one person."},
        mixinStandardHelpOptions = true,
        subcommands = {ReviewCommand.Export.class, ReviewCommand.Import.class})
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }

    /** {@code review export}: a workbook to decide in. */
    @Command(
            name = "export",
            description = {
                "Writes the doubtful pairs into a workbook, the most useful first.",
                "With --decided and a FILE that ends in .jsonl: only the decisions made, for another state."
            },
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Parameters(
                arity = "0..1",
                paramLabel = "FILE",
                description = "Workbook to write; default review.xlsx in the day's restricted folder.")
        private @Nullable Path file;

        @Option(names = "--out", paramLabel = "FILE", description = "The same as FILE.")
        private @Nullable Path out;

        @Option(names = "--as-of", paramLabel = "DATE", description = "A day of the cohort; default the newest known.")
        private @Nullable LocalDate asOf;

        @Option(names = "--output", paramLabel = "DIR", description = "Folder for the results; default output.")
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
            boolean lines = target.filter(Transfer::isOne).isPresent();
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
                int decisions =
                        new DecisionTransfer(new Workspace(installation, opened, referenceContext)).write(target);
                new ReviewOutput(Console.of(spec), json).moved(target, decisions);
                return ExitCode.DONE;
            }
        }

        private Optional<Path> target() {
            if (maxPairs < 1) {
                throw new UsageException(new BilingualText("อย่างน้อย 1", "--most: at least 1"));
            }
            Optional<Path> target =
                    Optional.ofNullable(out != null ? out : file).map(Path::toAbsolutePath);
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

    /** {@code review import}: what people decided. */
    @Command(
            name = "import",
            description =
                    "Takes the decisions of a filled-in workbook, all of them or none; or those that another state"
                            + " wrote as .jsonl.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Parameters(
                paramLabel = "FILE",
                description =
                        "Workbook of review export, filled in, also in part; or decisions of another state (.jsonl).")
        private Path file;

        @Option(names = "--by", paramLabel = "NAME", description = "Who decided, where a row does not say it.")
        private @Nullable String by;

        @Option(names = "--json", description = "Print the summary as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException, StateInUseException {
            IntakeCommand.GivenFiles.check(List.of(file));
            Installation installation = Installation.current();
            ReferenceContext referenceContext = ReferenceContextLoader.loadAll(installation);
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
            try (State opened = State.open(state.existing())) {
                if (Transfer.isOne(file)) {
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

    /** Files of decisions alone. */
    private static final class Transfer {

        private Transfer() {}

        static boolean isOne(Path file) {
            return file.toString().endsWith(".jsonl");
        }
    }
}
