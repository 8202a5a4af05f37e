package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.cli.output.Console;
import org.bringback.job.CommandRunStore;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.State;
import org.bringback.text.BilingualText;

/**
 * Runs a command that changes a state and prints its result itself, and keeps what became of it as {@link RecordedRun} does.
 */
public final class RecordedWork {

    private final RunKeeper keeper;
    private final Console console;

    /**
     * @param command such as {@code rebuild}
     * @param state its folder
     */
    public RecordedWork(String command, Path state, Console console) {
        this.keeper = new RunKeeper(command, state, console);
        this.console = console;
    }

    /**
     * What came of the work.
     *
     * @param reason why the code is not 0, on one line; what was printed, not only where to find it
     * @param summary of a night, if it was one
     */
    public record Outcome(int code, BilingualText reason, Optional<LocalDate> asOf, Optional<RunSummary> summary) {}

    /** The work; nothing is shown of its progress once it prints. */
    public interface Body {
        Outcome run() throws IOException, JobFailedException;
    }

    /** Where the work tells how far it is. */
    public Progress progress() {
        return keeper.progress();
    }

    /** Ends what is shown of the progress, before something else is printed. */
    public void finish() {
        keeper.finish();
    }

    /**
     * Does the work.
     *
     * @param opened of the state's folder
     * @return the exit code
     */
    public int run(State opened, Body body) throws IOException, JobFailedException {
        keeper.begin();
        try {
            Outcome outcome = keeper.entered(
                    new CommandRunStore(opened.database()),
                    body::run,
                    done -> new RunKeeper.End(done.asOf(), done.code(), done.reason()));
            keeper.finish();
            keeper.keep(keeper.report(outcome.code(), console.text(outcome.reason()), outcome.summary()));
            return outcome.code();
        } catch (IOException | JobFailedException | RuntimeException e) {
            keeper.finish();
            Failure failure = Failure.of(e, console.language());
            keeper.keep(keeper.report(failure.code(), failure.message(), Optional.empty()));
            throw e;
        }
    }
}
