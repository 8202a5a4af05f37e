package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.casework.SignOff;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.AreaCheck;
import org.bringback.job.casework.CaseworkDay;
import org.bringback.job.casework.CaseworkFiles;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.Forwarding;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on cases as they stand on a day. */
public abstract class CaseworkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "Day it is about; default the newest known.")
    private @Nullable LocalDate asOf;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Folder for the results; default output.")
    private Path output = Path.of("output");

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    /** Does the work and says what came of it; gives the exit code. */
    abstract int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said)
            throws IOException, StateInUseException;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        FolderProblem.requireRoom(FolderProblem.OUTPUT, output);
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(installation, opened, referenceContext);
            CaseworkOutput said = new CaseworkOutput(Console.of(spec), json);
            Optional<LocalDate> day = asOf == null ? workspace.ledger().newestDay() : Optional.of(asOf);
            if (day.isEmpty()) {
                said.nothing();
                return ExitCode.DONE;
            }
            return run(workspace, day.get(), output, said);
        }
    }

    /** {@code worklists}: which cases every unit has to work on. */
    @Command(
            name = "worklists",
            description = {"Writes the worklists of a day: workbooks to fill in and send back, and sheets to print."},
            mixinStandardHelpOptions = true)
    public static final class Worklists extends CaseworkCommand {

        @Option(
                names = "--only",
                split = ",",
                paramLabel = "NAME",
                description = "Only these kinds of worklists, as jobs/worklists names them; default all.")
        private List<String> only = List.of();

        @Override
        int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
            List<WorklistDefinition> wanted =
                    wanted(WorklistFiles.definitions(workspace.installation().jobs()));
            CaseworkService service = CaseworkService.of(workspace);
            AreaCheck check = new AreaCheck(workspace, service);
            CaseworkDay cases = check.checked(service.day(day));
            List<WorklistFiles.Written> written = WorklistFiles.write(workspace, service, cases, wanted, folder);
            List<SignOff.Completeness> areas = check.completeness(cases);
            said.worklists(cases, written, CaseworkFiles.write(workspace, service, cases, areas, folder));
            return ExitCode.DONE;
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

    /** {@code sign-off}: an area has checked its cases. */
    @Command(
            name = "sign-off",
            description = "Keeps that an education area has checked its cases of a list on a day.",
            mixinStandardHelpOptions = true)
    public static final class Sign extends CaseworkCommand {

        @Parameters(index = "0", paramLabel = "LIST", description = "Id of the list.")
        private String list;

        @Parameters(index = "1", paramLabel = "UNIT", description = "Id or name of the education area.")
        private String unit;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who signs off.")
        private String by;

        @Option(names = "--on", required = true, paramLabel = "DATE", description = "Day of the signature.")
        private LocalDate on;

        @Override
        int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
            said.signed(new AreaCheck(workspace, CaseworkService.of(workspace)).sign(list, unit, day, by, on));
            return ExitCode.DONE;
        }
    }

    /** {@code forward}: cases handed over to partner agencies. */
    @Command(
            name = "forward",
            description = {"Hands cases over to a partner agency: one encrypted package, a covering form and a receipt."
            },
            mixinStandardHelpOptions = true,
            subcommands = {
                ForwardRequestCommand.class,
                EndReferralsCommand.Revoke.class,
                EndReferralsCommand.Close.class
            })
    public static final class Forward extends CaseworkCommand {

        @Parameters(
                paramLabel = "PARTNER",
                arity = "0..1",
                description = "Id of the partner in jobs/reference/partners.csv.")
        private @Nullable String partner;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "File with the package's password, ASCII letters and digits, readable by its owner only.")
        private @Nullable Path passwordFile;

        @Option(
                names = "--layout",
                paramLabel = "NAME",
                description = "Names of the package's columns, a file of jobs/forwarding/layouts.")
        private @Nullable String layout;

        @Override
        int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
            if (partner == null || passwordFile == null) {
                throw new UsageException(new BilingualText(
                        "ให้ระบุหน่วยงานและ --password-file", "name the partner and give --password-file"));
            }
            said.referrals()
                    .sent(new Forwarding(workspace, CaseworkService.of(workspace))
                            .send(partner, day, passwordFile, Optional.ofNullable(layout), folder));
            return ExitCode.DONE;
        }
    }
}
