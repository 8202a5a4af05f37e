package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.CaseworkDay;
import org.bringback.job.casework.CaseworkFiles;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.WorklistFiles;
import org.bringback.job.workspace.FolderProblem;
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
import picocli.CommandLine.Spec;

/** {@code worklists}: which cases every unit has to work on. */
@Command(
        name = "worklists",
        description = {
            "Writes the worklists of a day: workbooks to fill in and send back, and sheets to print.",
            "ทำใบงานติดตามรายบุคคลของสถานศึกษา เขตพื้นที่ และจังหวัด"
        },
        mixinStandardHelpOptions = true)
final class WorklistsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day the worklists are of; default the newest known.")
    private @Nullable LocalDate asOf;

    @Option(names = "--output", paramLabel = "DIR", description = "Folder for the results; default output.")
    private Path output = Path.of("output");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these kinds of worklists, as jobs/worklists names them; default all.")
    private List<String> only = List.of();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        List<WorklistDefinition> wanted = wanted(WorklistFiles.definitions(installation.jobs()));
        FolderProblem.requireRoom(FolderProblem.OUTPUT, output);
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(installation, opened, referenceContext);
            CaseworkOutput said = new CaseworkOutput(Console.of(spec), json);
            Optional<LocalDate> known = asOf == null ? workspace.ledger().newestDay() : Optional.of(asOf);
            if (known.isEmpty()) {
                said.nothing();
                return ExitCode.DONE;
            }
            CaseworkService service = CaseworkService.of(workspace);
            CaseworkDay day = service.day(known.get());
            List<WorklistFiles.Written> written = WorklistFiles.write(workspace, service, day, wanted, output);
            said.worklists(day, written, CaseworkFiles.write(day, output));
            return ExitCode.DONE;
        }
    }

    private List<WorklistDefinition> wanted(List<WorklistDefinition> all) {
        List<String> names = all.stream().map(WorklistDefinition::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                String known = String.join(", ", names);
                throw new UsageException(new BilingualText(
                        "ไม่มีใบงานชนิด " + name + " ที่มีคือ " + known,
                        "--only: there is no kind of worklist " + name + "; known are " + known));
            }
        }
        return all.stream()
                .filter(one -> only.isEmpty() || only.contains(one.name()))
                .toList();
    }
}
