package org.bringback.cli.command.casework;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bringback.casework.ReferralRefusal;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.Forwarding;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The sender ends referrals, all that are named or none. */
abstract class EndReferralsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(arity = "1..*", paramLabel = "REFERRAL")
    private List<String> referrals;

    @Option(
            names = {"--on", "--as-of", "--date"},
            required = true,
            paramLabel = "DATE",
            description = "Day on which they end.")
    private LocalDate on;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    /** @return why, by referral, where one may not end so */
    abstract Map<String, ReferralRefusal> end(Forwarding forwarding, List<String> named, LocalDate day)
            throws IOException;

    abstract void tell(CaseworkOutput said, List<String> named, Map<String, ReferralRefusal> refused)
            throws IOException;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(installation, opened, referenceContext);
            Map<String, ReferralRefusal> refused =
                    end(new Forwarding(workspace, CaseworkService.of(workspace)), referrals, on);
            tell(new CaseworkOutput(Console.of(spec), json), referrals, refused);
            return refused.isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD;
        }
    }

    /** {@code forward revoke}: what the partner has not accepted is taken back. */
    @Command(
            name = "revoke",
            description = "Takes referrals back that their partner has not accepted, all of them or none.",
            mixinStandardHelpOptions = true)
    static final class Revoke extends EndReferralsCommand {

        @Override
        Map<String, ReferralRefusal> end(Forwarding forwarding, List<String> named, LocalDate day) throws IOException {
            return forwarding.revoke(named, day);
        }

        @Override
        void tell(CaseworkOutput said, List<String> named, Map<String, ReferralRefusal> refused) throws IOException {
            said.referrals().revoked(named, refused);
        }
    }

    /** {@code forward close}: the sender has what it needs of the partner. */
    @Command(
            name = "close",
            description =
                    "Closes referrals that were answered, rejected or given back, all or none; cases are the sender's again.",
            mixinStandardHelpOptions = true)
    static final class Close extends EndReferralsCommand {

        @Override
        Map<String, ReferralRefusal> end(Forwarding forwarding, List<String> named, LocalDate day) throws IOException {
            return forwarding.close(named, day);
        }

        @Override
        void tell(CaseworkOutput said, List<String> named, Map<String, ReferralRefusal> refused) throws IOException {
            said.referrals().closed(named, refused);
        }
    }
}
