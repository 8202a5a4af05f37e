package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.Problems;
import org.bringback.job.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code casework problems}: what stands in the way, and what is proposed. */
@Command(
        name = "problems",
        description =
                "Counts problems and proposals by level and category, and writes a unit's form for the next ones.",
        mixinStandardHelpOptions = true)
final class ProblemCommand extends CaseworkCommand {

    @Parameters(
            index = "0",
            paramLabel = "UNIT",
            description = "Whose form is written, such as area:P7101 or province:71.")
    private String unit;

    @Override
    int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
        said.problems(new Problems(workspace).write(day, unit, folder));
        return ExitCode.DONE;
    }
}
