package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.GivenFiles;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.CheckOutput;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.RunSummaryOutput;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.job.DryRun;
import org.bringback.job.KnownFiles;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: a dry run of intake. */
@Command(
        name = "check",
        description = {
            "Says what a night would accept, reject, withhold and why; changes nothing.",
            "Of a folder it also says which lists are missing. Where there is a state, it is asked what it took in before."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or a folder: then what a night on this inbox would say.")
    private List<Path> files;

    @Option(names = "--list", paramLabel = "L", description = "The list, for a file whose name does not say it.")
    private @Nullable String list;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "The day, for a file whose name does not say it.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        boolean folder = files.stream().anyMatch(Files::isDirectory);
        if (!folder) {
            GivenFiles.check(files);
        }
        if (folder && (files.size() > 1 || list != null || asOf != null)) {
            throw new UsageException(new BilingualText(
                    "ระบุโฟลเดอร์ได้ครั้งละหนึ่งโฟลเดอร์ โดยไม่มี --list และ --as-of",
                    "a folder is given alone, without --list and --as-of"));
        }
        Console console = Console.of(spec);
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        KnownFiles known = known(installation, referenceContext, console);
        DryRun.Result result = new DryRun(referenceContext, known).look(plan(folder, known, referenceContext), folder);
        CheckOutput.print(result, json, console);
        return RunSummaryOutput.exitCode(result.summary());
    }

    private IntakePlan plan(boolean folder, KnownFiles known, ReferenceContext referenceContext) throws IOException {
        if (folder) {
            Inbox inbox = Inbox.look(files.get(0), Duration.ZERO, Inbox.names(known.ledger(), referenceContext));
            return IntakePlan.of(inbox, known.ledger(), referenceContext);
        }
        Inbox given = Inbox.given(files);
        if (list == null || asOf == null) {
            return IntakePlan.of(given, known.ledger(), referenceContext);
        }
        List<IntakePlan> plans = new ArrayList<>();
        for (FoundFile file : given.found()) {
            plans.add(IntakePlan.of(
                    file, name(list, asOf, file.name(), referenceContext), known.ledger(), referenceContext));
        }
        return IntakePlan.together(plans);
    }

    private static FileName name(String list, LocalDate asOf, String file, ReferenceContext referenceContext) {
        List<ListId> known =
                referenceContext.agencies().list().stream().map(Agency::list).toList();
        ListId given = known.stream()
                .filter(one -> one.value().equals(list))
                .findFirst()
                .orElseThrow(() -> UsageException.noList(
                        list, known.stream().map(ListId::value).toList()));
        return new FileName(SubmissionKinds.export(), Optional.of(given), asOf, file);
    }

    /** The state is closed again at once, so that no run has to wait for this. */
    private KnownFiles known(Installation installation, ReferenceContext referenceContext, Console console)
            throws IOException {
        if (!state.isState()) {
            return KnownFiles.NOTHING;
        }
        try (State opened = State.open(state.folder())) {
            return KnownFiles.of(new Workspace(installation, opened, referenceContext));
        } catch (StateInUseException e) {
            console.say(new BilingualText(
                    "มีงานอื่นใช้สถานะอยู่ จึงตรวจโดยไม่เทียบกับไฟล์ที่เคยรับ",
                    "the state is in use: checked without what it took in before"));
            return KnownFiles.NOTHING;
        }
    }
}
