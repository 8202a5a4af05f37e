package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.casework.ReferralRefusal;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.Forwarding;
import org.bringback.job.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code forward request}: a partner asks for a case. */
@Command(
        name = "request",
        description = "Keeps that a partner asks for a case on the day of --as-of; it goes with the next package.",
        mixinStandardHelpOptions = true)
final class ForwardRequestCommand extends CaseworkCommand {

    @Parameters(index = "0", paramLabel = "PARTNER", description = "Id of the partner.")
    private String partner;

    @Parameters(index = "1", paramLabel = "CASE", description = "Number of the case, as findings name it.")
    private String caseWord;

    @Override
    int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
        Optional<ReferralRefusal> refusal =
                new Forwarding(workspace, CaseworkService.of(workspace)).request(partner, caseWord, day);
        said.referrals().requested(partner, caseWord, refusal);
        return refusal.isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD;
    }
}
