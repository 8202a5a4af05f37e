package org.bringback.cli;

import java.io.IOException;
import org.bringback.job.NightReport;

/** Prints what a run did, for people or for programs. */
final class NightOutput {

    private NightOutput() {}

    static void print(NightReport report, boolean json, Console console) throws IOException {
        if (json) {
            NightJson.write(report, console.out());
        } else {
            new NightText(console.out()).write(report);
        }
    }

    static int exitCode(NightReport report) {
        if (report.anyWithheld()) {
            return ExitCode.WITHHELD;
        }
        return report.anyMissing() ? ExitCode.LIST_MISSING : ExitCode.DONE;
    }
}
