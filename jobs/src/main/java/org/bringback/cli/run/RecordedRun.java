package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.RunSummaryOutput;
import org.bringback.job.CommandRunStore;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.audit.AuditEntry;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/**
 * Runs a command that works on a state, and keeps what became of it: an entry in the state's history, and a log and a
 * report in its folder {@code log}. What it keeps never decides how the command ends.
 */
public final class RecordedRun {

    private final String command;
    private final Path state;
    private final boolean json;
    private final Console console;
    private final RunKeeper keeper;
    private Optional<Path> backups = Optional.empty();
    private Optional<NightWatch> watch = Optional.empty();

    /**
     * @param command such as {@code nightly}
     * @param state its folder, which need not exist yet
     * @param json whether the summary is printed as JSON
     */
    public RecordedRun(String command, Path state, boolean json, Console console) {
        this.command = command;
        this.state = state;
        this.json = json;
        this.console = console;
        this.keeper = new RunKeeper(command, state, console);
    }

    /** Also makes a backup when the command is done; the command has then failed if that does. */
    public RecordedRun thenBackUp(Optional<Path> folder) {
        backups = folder;
        return this;
    }

    /** Also tells monitors of it. */
    public RecordedRun watchedBy(NightWatch watching) {
        watch = Optional.of(watching);
        return this;
    }

    /** Finds out whether the command line, the settings and the folders are right, before the state is opened. */
    public interface Preparation {
        ReferenceContext check(Installation installation) throws IOException;
    }

    /** What the command does. */
    public interface Body {
        RunSummary run(Workspace workspace, Progress progress) throws IOException, JobFailedException;
    }

    /**
     * Runs the command and prints its summary.
     *
     * @return its exit code
     */
    public int run(Preparation preparation, Body body) throws IOException, StateInUseException, JobFailedException {
        watch.ifPresent(told -> told.begin(keeper.files().name()));
        keeper.begin();
        try {
            Installation installation = Installation.current();
            ReferenceContext referenceContext = preparation.check(installation);
            RunSummary summary = done(installation, referenceContext, body);
            Optional<BilingualText> lost =
                    backups.flatMap(folder -> NightBackup.problem(state, folder, keeper.progress()));
            keeper.finish();
            int code = lost.isPresent() ? ExitCode.FAILED : RunSummaryOutput.exitCode(summary);
            String reason = lost.map(why -> OutsideText.oneLine(console.text(why)))
                    .orElseGet(() -> console.text(RunSummaryOutput.reason(summary)));
            Optional<Path> log = keep(code, reason, Optional.of(summary));
            RunSummaryOutput.print(summary, json, log, console);
            lost.ifPresent(console::say);
            return code;
        } catch (IOException | StateInUseException | JobFailedException | RuntimeException e) {
            keeper.finish();
            Failure failure = Failure.of(e, console.language());
            keep(failure.code(), failure.message(), Optional.empty());
            if (Files.isDirectory(state)) {
                AuditedExecution.note(state, AuditEntry.now(command, failure.code()), console);
            }
            throw e;
        }
    }

    private RunSummary done(Installation installation, ReferenceContext referenceContext, Body body)
            throws IOException, StateInUseException, JobFailedException {
        try (State opened = State.open(state)) {
            return entered(new Workspace(installation, opened, referenceContext), body);
        }
    }

    private RunSummary entered(Workspace workspace, Body body) throws IOException, JobFailedException {
        Set<Long> before = Set.copyOf(submissions(workspace).keySet());
        RunSummary done = keeper.entered(
                new CommandRunStore(workspace.database()),
                () -> body.run(workspace, keeper.progress()),
                summary -> new RunKeeper.End(
                        summary.asOf(), RunSummaryOutput.exitCode(summary), RunSummaryOutput.reason(summary)));
        Map<Long, AuditEntry.TakenIn> taken = submissions(workspace);
        taken.keySet().removeAll(before);
        AuditedExecution.note(state, entry(done, List.copyOf(taken.values())), console);
        return done;
    }

    private static Map<Long, AuditEntry.TakenIn> submissions(Workspace workspace) {
        Map<Long, AuditEntry.TakenIn> all = new TreeMap<>();
        workspace
                .submissions()
                .list()
                .forEach(one -> all.put(one.id(), new AuditEntry.TakenIn(one.fileName(), one.sha256())));
        return all;
    }

    private AuditEntry entry(RunSummary summary, List<AuditEntry.TakenIn> taken) {
        List<AuditEntry.Figures> figures = summary.lists().stream()
                .filter(list -> list.snapshot().isPresent() && list.revision() > 0)
                .map(list -> new AuditEntry.Figures(
                        list.list().value(), list.snapshot().get().toString(), list.revision(), list.persons()))
                .toList();
        return AuditEntry.now(
                command, RunSummaryOutput.exitCode(summary), summary.asOf().map(LocalDate::toString), taken, figures);
    }

    private Optional<Path> keep(int code, String reason, Optional<RunSummary> summary) {
        RunReport report = keeper.report(code, reason, summary);
        watch.ifPresent(told -> told.end(state, keeper.files().name(), report));
        return keeper.keep(report);
    }
}
