package org.bringback.cli.command.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ConsoleProgress;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.WorkerRun;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code worker}: works for a night that another machine runs. */
@Command(
        name = "worker",
        description = "Takes parts of the work of nights on other machines that have BRINGBACK_WORKERS=NUMBER.",
        mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Folder of this worker's own files; default bringback-worker in the user's state folder.")
    private @Nullable Path folder;

    @Option(names = "--idle", paramLabel = "SECONDS", description = "Leave after so long without work; default never.")
    private @Nullable Integer idle;

    @Option(
            names = "--life",
            paramLabel = "SECONDS",
            description = "Take no more work after so long; default for ever.")
    private @Nullable Integer life;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Console console = Console.of(spec);
        Installation installation = Installation.current();
        Optional<Duration> idleTime = seconds("--idle", idle);
        Optional<Duration> lifeTime = seconds("--life", life);
        WorkerRun run = new WorkerRun(folder(System.getenv()), System.getenv());
        ConsoleProgress progress = new ConsoleProgress(console, Console.isTerminal());
        try {
            int done =
                    run.run(installation, ReferenceContextLoader.loadAll(installation), idleTime, lifeTime, progress);
            progress.finish();
            console.print(new BilingualText("ทำงานเสร็จ " + done + " ส่วน", "parts of the work done: " + done));
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private static Optional<Duration> seconds(String option, @Nullable Integer value) {
        if (value != null && value < 0) {
            throw new UsageException(new BilingualText(
                    option + ": ต้องเป็นจำนวนวินาที: " + value, option + ": not a number of seconds: " + value));
        }
        return Optional.ofNullable(value).map(Duration::ofSeconds);
    }

    private Path folder(Map<String, String> environment) {
        if (folder != null) {
            return folder;
        }
        String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folders = xdg.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".local", "state")
                : Path.of(xdg);
        return folders.resolve("bringback-worker");
    }
}
