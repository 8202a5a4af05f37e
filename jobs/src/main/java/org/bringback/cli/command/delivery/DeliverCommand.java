package org.bringback.cli.command.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.DeliveryOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.job.delivery.DeliveryRequest;
import org.bringback.job.delivery.DeliveryResult;
import org.bringback.job.delivery.DeliveryRun;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deliver}: sends what of a release is due to whom. */
@Command(
        name = "deliver",
        description = {
            "Sends the files of a release to the recipients that jobs/delivery names.",
            "Without a day: of the newest, and of those changed since they were sent."
        },
        mixinStandardHelpOptions = true)
public final class DeliverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Mixin
    private ReleaseDay day;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Folder of the releases; default output.")
    private Path output = Path.of("output");

    @Option(names = "--list", description = "Print what was sent of the day, and send nothing.")
    private boolean list;

    @Option(names = "--dry-run", description = "Say what would be sent, and send nothing.")
    private boolean dryRun;

    @Option(
            names = "--resend",
            paramLabel = "ID",
            description = "Send this delivery again, with the same Message-ID; may be repeated.")
    private List<String> resend = List.of();

    @Option(
            names = "--received",
            paramLabel = "ID",
            description = "Keep that the recipient has this delivery; may be repeated.")
    private List<String> received = List.of();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Optional<LocalDate> asOf = day.find();
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        DeliveryRules rules = DeliveryRules.load(installation.jobs(), referenceContext);
        if (dryRun && !received.isEmpty()) {
            throw new UsageException(new BilingualText(
                    "ใช้ --received กับ --dry-run พร้อมกันไม่ได้", "--received cannot be given with --dry-run"));
        }
        if (rules.recipients().isEmpty() && !list) {
            throw new UsageException(noRecipients());
        }
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(installation, opened, referenceContext);
            DeliveryRun run = new DeliveryRun(workspace, rules, DeliverCommand::now);
            DeliveryOutput said = new DeliveryOutput(Console.of(spec), json);
            if (list) {
                said.print(run.list(asOf));
                return ExitCode.DONE;
            }
            DeliveryResult result =
                    run.run(new DeliveryRequest(output, asOf, asOf.isEmpty(), dryRun, resend, received));
            said.print(result);
            return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD;
        }
    }

    /** What is said where nobody is to be sent anything. */
    public static BilingualText noRecipients() {
        return new BilingualText(
                "ยังไม่มีผู้รับใน jobs/delivery/delivery.yaml ดูวิธีเขียนใน jobs/delivery/README.md",
                "jobs/delivery/delivery.yaml names no recipients yet; jobs/delivery/README.md says how");
    }

    /** The machine's time, with its difference from UTC. */
    public static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneId.systemDefault());
    }
}
