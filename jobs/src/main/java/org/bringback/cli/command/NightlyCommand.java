package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bringback.cli.command.delivery.NightDelivery;
import org.bringback.cli.options.BackupOptions;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.ReportSelectionOptions;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.run.LastNight;
import org.bringback.cli.run.NightWatch;
import org.bringback.cli.run.RecordedRun;
import org.bringback.job.JobFailedException;
import org.bringback.job.NightlyRequest;
import org.bringback.job.NightlyRun;
import org.bringback.job.RunSummary;
import org.bringback.job.workspace.FolderProblem;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
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

/** {@code nightly}: the whole job on an inbox. */
@Command(
        name = "nightly",
        description = "Takes an inbox in, finds out who is who, counts, prints and publishes.",
        mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Mixin
    private ReportSelectionOptions selection;

    @Option(names = "--inbox", required = true, paramLabel = "DIR", description = "Folder with the offices' files.")
    private Path inbox;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "Day the figures are about, such as 2022-09-23; default the newest present.")
    private @Nullable LocalDate asOf;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Folder for the results; default output.")
    private Path output = Path.of("output");

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "How long files must not change before they are taken; default ${DEFAULT-VALUE}.",
            defaultValue = "2")
    private int settle;

    @Option(names = "--done", description = "Take only files beside which NAME.done stands, and those at once.")
    private boolean marked;

    @Option(
            names = "--accept",
            paramLabel = "NAME",
            description =
                    "Name of a file in the inbox to be used as it is, though its rows are far fewer, many cannot be read, or the same file"
                            + " was sent for another list; may be repeated.")
    private List<String> accepted = List.of();

    @Option(names = "--replace", description = "Replace a release that another state made, or one that has more.")
    private boolean replace;

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description = "Also make a backup there when the night is done; default BRINGBACK_BACKUP, else none.")
    private @Nullable Path backup;

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description =
                    "File for Prometheus, written when the night has ended; default BRINGBACK_METRICS, else none.")
    private @Nullable Path metrics;

    @Option(
            names = "--ping",
            paramLabel = "URL",
            description = "Address that is told of start and end; default BRINGBACK_PING_URL, else none.")
    private @Nullable String ping;

    @Option(
            names = "--deliver",
            description = "Also send what is due to the recipients in jobs/delivery; default as its nightly says.")
    private boolean deliver;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with the password of partners' encrypted answers, readable by its owner only.")
    private @Nullable Path passwordFile;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    private NightDelivery delivery = NightDelivery.NONE;

    @Override
    public Integer call() throws IOException, StateInUseException, JobFailedException {
        Console console = Console.of(spec);
        return new RecordedRun("nightly", state.folder(), json, console)
                .watchedBy(NightWatch.of(
                        Optional.ofNullable(metrics), Optional.ofNullable(ping), System.getenv(), console))
                .thenBackUp(Optional.ofNullable(backup).or(() -> BackupOptions.find(System.getenv())))
                .run(this::prepare, this::night);
    }

    private ReferenceContext prepare(Installation installation) {
        if (!Files.isDirectory(inbox)) {
            throw new UsageException(
                    new BilingualText("--inbox: ไม่พบโฟลเดอร์: " + inbox, "--inbox: no such folder: " + inbox));
        }
        if (settle < 0) {
            throw new UsageException(
                    new BilingualText("ต้องเป็นจำนวนวินาที", "--settle: not a number of seconds: " + settle));
        }
        ReferenceContext referenceContext = ReferenceContextLoader.loadAll(installation);
        FolderProblem.requireRoom(FolderProblem.OUTPUT, output);
        delivery = NightDelivery.of(installation, referenceContext, deliver);
        return referenceContext;
    }

    private RunSummary night(Workspace workspace, Progress progress) throws IOException, JobFailedException {
        LastNight.of(spec.commandLine().getParseResult()).write(state.folder());
        RunSummary summary = new NightlyRun(workspace, progress, Optional.ofNullable(passwordFile))
                .run(new NightlyRequest(
                        inbox,
                        Optional.ofNullable(asOf),
                        marked ? Optional.empty() : Optional.of(Duration.ofSeconds(settle)),
                        output,
                        selection.selected(),
                        Set.copyOf(accepted),
                        replace));
        return delivery.after(summary, workspace, output, progress);
    }
}
