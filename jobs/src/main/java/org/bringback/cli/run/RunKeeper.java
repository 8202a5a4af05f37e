package org.bringback.cli.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ConsoleProgress;
import org.bringback.job.CommandRunStore;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;
import org.springframework.dao.DataAccessException;

/** Keeps what became of one run: an entry in the state's history, and a log and a report in its folder {@code log}. */
final class RunKeeper {

    private final String command;
    private final Path state;
    private final Console console;
    private final OffsetDateTime begun = now();
    private final long clock = System.nanoTime();
    private final ConsoleProgress shown;
    private final TimedProgress progress;
    private final Optional<RunEvents> events;

    RunKeeper(String command, Path state, Console console) {
        this.command = command;
        this.state = state;
        this.console = console;
        this.shown = new ConsoleProgress(console, Console.isTerminal());
        this.events = RunEvents.areWanted(System.getenv())
                ? Optional.of(new RunEvents(state, files(), command, Clock.system(ZoneId.systemDefault()), shown))
                : Optional.empty();
        this.progress = new TimedProgress(events.map(Progress.class::cast).orElse(shown));
    }

    /** What a run does between its two entries. */
    interface Work<T> {
        T run() throws IOException, JobFailedException;
    }

    /** How a run ended, for the state's history. */
    record End(Optional<LocalDate> asOf, int code, BilingualText reason) {}

    /** For {@link End}. */
    interface Ending<T> {
        End end(T result);
    }

    TimedProgress progress() {
        return progress;
    }

    /** Tells programs that listen that the run begins. */
    void begin() {
        events.ifPresent(RunEvents::runBegins);
    }

    /** Ends what is shown of the progress. */
    void finish() {
        shown.finish();
    }

    RunFiles files() {
        return RunFiles.in(state, command, begun);
    }

    /** Enters the beginning of a run and its end, which may be a failure, into the history. */
    <T> T entered(CommandRunStore runs, Work<T> work, Ending<T> ending) throws IOException, JobFailedException {
        long run = runs.begin(command, begun);
        try {
            T result = work.run();
            End end = ending.end(result);
            runs.end(run, now(), seconds(), end.asOf(), end.code(), end.reason());
            return result;
        } catch (IOException | JobFailedException | RuntimeException e) {
            Failure failure = Failure.of(e, console.language());
            try {
                runs.end(run, now(), seconds(), progress.day(), failure.code(), Failure.words(e));
            } catch (DataAccessException gone) {
                // the database is what failed, and that is told
                e.addSuppressed(gone);
            }
            throw e;
        }
    }

    RunReport report(int code, String reason, Optional<RunSummary> summary) {
        return new RunReport(
                command,
                begun,
                now(),
                TimedProgress.tenths(System.nanoTime() - clock),
                code,
                reason,
                progress.steps(),
                summary,
                console.language());
    }

    /**
     * Writes log and report. Nothing where there is no state: a mistaken command begins none.
     *
     * @return the log
     */
    Optional<Path> keep(RunReport report) {
        events.ifPresent(told -> told.runEnds(report));
        if (!Files.isDirectory(state)) {
            return Optional.empty();
        }
        RunFiles files = files();
        try {
            files.write(report.text(), report.json());
            return Optional.of(files.log());
        } catch (IOException e) {
            BilingualText lost =
                    new BilingualText("เขียนบันทึกการทำงานไม่ได้", "the log of this run could not be written");
            console.say(lost.map(words -> words + ": ").join(FailureCause.describe(e)));
            return Optional.empty();
        }
    }

    private BigDecimal seconds() {
        return BigDecimal.valueOf(TimedProgress.tenths(System.nanoTime() - clock));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneId.systemDefault());
    }
}
