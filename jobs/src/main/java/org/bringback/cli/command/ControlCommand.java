package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.GivenFiles;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.RunSummaryOutput;
import org.bringback.cli.output.RunSummaryText;
import org.bringback.cli.run.RecordedWork;
import org.bringback.job.ControlFigureIntake;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.render.text.FindingCsv;
import org.bringback.render.text.FindingJson;
import org.bringback.render.text.FindingText;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code control}: published figures in, findings out. */
@Command(
        name = "control",
        description = "Takes published figures in and names every deviation, in them and from the cases.",
        mixinStandardHelpOptions = true)
final class ControlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(paramLabel = "FILE", description = "CSV with list,status,as_of,persons,percent,change,remark_persons.")
    private Path file;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "Day of publication; default the newest in the file.")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "F", description = "text, csv or json; default text.")
    private TablesCommand.Format format = TablesCommand.Format.text;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException, JobFailedException {
        GivenFiles.check(List.of(file));
        Console console = Console.of(spec);
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        try (State opened = State.open(state.folder())) {
            return new RecordedWork("control", state.folder(), console)
                    .run(opened, () -> take(new Workspace(installation, opened, referenceContext), console));
        }
    }

    private RecordedWork.Outcome take(Workspace workspace, Console console) throws IOException, JobFailedException {
        ControlFigureIntake controlFigures = new ControlFigureIntake(workspace);
        RunSummary taken = controlFigures.take(file, Optional.ofNullable(asOf));
        if (taken.anyWithheld()) {
            new RunSummaryText(console.err(), console.language()).write(taken);
        } else {
            print(controlFigures.findings(file), controlFigures.synthetic(), console);
            sayWhatWasNotTaken(taken, console);
        }
        return new RecordedWork.Outcome(
                taken.anyWithheld() ? ExitCode.WITHHELD : ExitCode.DONE,
                RunSummaryOutput.reason(taken),
                taken.asOf(),
                Optional.of(taken));
    }

    /** Rows that could not be read were compared with nothing. */
    private void sayWhatWasNotTaken(RunSummary taken, Console console) {
        long rows = taken.files().stream()
                .mapToLong(one -> one.rejected() + one.quarantined())
                .sum();
        if (rows > 0) {
            console.say(new BilingualText(
                    "ไม่ได้ตรวจ " + rows + " แถวที่อ่านไม่ได้ ดูเหตุด้วยคำสั่ง check " + file,
                    EnglishCount.agreed(
                            rows + " {row that could not be read was|rows that could not be read were} not examined;"
                                    + " see why with check " + file)));
        }
    }

    private void print(List<ControlFinding> findings, boolean synthetic, Console console) throws IOException {
        switch (json ? TablesCommand.Format.json : format) {
            case csv -> FindingCsv.write(findings, synthetic, console.out());
            case json -> FindingJson.write(findings, console.out());
            case text -> new FindingText(console.language().languages()).write(findings, console.out());
        }
    }
}
