package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.casework.ReferralRefusal;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.Forwarding;
import org.bringback.job.workspace.FolderProblem;
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

/** {@code forward}: cases handed over to partner agencies. */
@Command(
        name = "forward",
        description = {
            "Hands cases over to a partner agency: one encrypted package, a covering form and a receipt.",
            "ส่งต่อรายให้หน่วยงานภาคี เป็นไฟล์เข้ารหัส ใบปะหน้า และใบตอบรับ"
        },
        mixinStandardHelpOptions = true,
        subcommands = ForwardCommand.Revoke.class)
final class ForwardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(
            paramLabel = "PARTNER",
            arity = "0..1",
            description = "Id of the partner in jobs/reference/partners.csv.")
    private @Nullable String partner;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day on which it is sent; default the newest known.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with the package's password, ASCII letters and digits, readable by its owner only.")
    private @Nullable Path passwordFile;

    @Option(names = "--output", paramLabel = "DIR", description = "Folder for the results; default output.")
    private Path output = Path.of("output");

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        if (partner == null || passwordFile == null) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return ExitCode.WRONG_USE;
        }
        FolderProblem.requireRoom(FolderProblem.OUTPUT, output);
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(installation, opened, referenceContext);
            CaseworkOutput said = new CaseworkOutput(Console.of(spec), json);
            Optional<LocalDate> day = asOf == null ? workspace.ledger().newestDay() : Optional.of(asOf);
            if (day.isEmpty()) {
                said.nothing();
                return ExitCode.DONE;
            }
            said.sent(new Forwarding(workspace, CaseworkService.of(workspace))
                    .send(partner, day.get(), passwordFile, output));
            return ExitCode.DONE;
        }
    }

    /** {@code forward revoke}: what the partner has not accepted is taken back. */
    @Command(
            name = "revoke",
            description = "Takes referrals back that their partner has not accepted, all of them or none.",
            mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Parameters(arity = "1..*", paramLabel = "REFERRAL")
        private List<String> referrals;

        @Option(names = "--on", required = true, paramLabel = "DATE", description = "Day on which they are revoked.")
        private LocalDate on;

        @Option(names = "--json", description = "Print the summary as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException, StateInUseException {
            Installation installation = Installation.current();
            ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
            try (State opened = State.open(state.existing())) {
                Workspace workspace = new Workspace(installation, opened, referenceContext);
                Map<String, ReferralRefusal> refused =
                        new Forwarding(workspace, CaseworkService.of(workspace)).revoke(referrals, on);
                new CaseworkOutput(Console.of(spec), json).revoked(referrals, refused);
                return refused.isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD;
            }
        }
    }
}
