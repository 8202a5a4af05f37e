package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.Prevention;
import org.bringback.job.workspace.Workspace;
import picocli.CommandLine.Command;

/** {@code casework prevention}: who may leave next. */
@Command(
        name = "prevention",
        description = "Lists the children at risk of leaving next, by area, and says how right earlier lists were.",
        mixinStandardHelpOptions = true)
final class PreventionCommand extends CaseworkCommand {

    @Override
    int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
        said.prevention().written(new Prevention(workspace, CaseworkService.of(workspace)).write(day, folder));
        return ExitCode.DONE;
    }
}
