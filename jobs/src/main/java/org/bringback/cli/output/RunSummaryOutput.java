package org.bringback.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.job.RunSummary;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/** Prints what a run did, for people or for programs. */
public final class RunSummaryOutput {

    private RunSummaryOutput() {}

    /**
     * Prints it. Why it is not complete is also said on one line for whoever reads a log, unless somebody looks on.
     *
     * @param log where all of it stands
     */
    public static void print(RunSummary summary, boolean json, Optional<Path> log, Console console) throws IOException {
        if (json || !Console.isTerminal()) {
            RunReasons.oneLine(summary).ifPresent(console::say);
        }
        if (json) {
            RunSummaryJson.write(summary, console.out());
        } else {
            new ShortSummary(console).write(summary, log);
        }
    }

    /** Why the exit code will not be 0, on one line; empty where it will be. */
    public static BilingualText reason(RunSummary summary) {
        return RunReasons.oneLine(summary)
                .map(text -> text.map(OutsideText::oneLine))
                .orElse(new BilingualText("", ""));
    }

    public static int exitCode(RunSummary summary) {
        if (summary.anyWithheld()) {
            return ExitCode.WITHHELD;
        }
        return summary.anyMissing() ? ExitCode.LIST_MISSING : ExitCode.DONE;
    }
}
