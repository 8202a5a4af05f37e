package org.bringback.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        incomplete(report).ifPresent(console.err()::println);
    }

    /** Why the exit code will not be 0, on one line: {@code bin/nightly} passes the last line on. */
    private static Optional<String> incomplete(NightReport report) {
        List<String> reasons = new ArrayList<>();
        report.files().stream()
                .filter(file -> file.fate() == NightReport.Fate.REFUSED || file.fate() == NightReport.Fate.WITHHELD)
                .forEach(file -> reasons.add(file.file() + " " + withheld(file)));
        if (report.breakdownsWithheld()) {
            reasons.add("breakdowns withheld, see restricted/withheld-breakdowns.txt / ไม่เผยแพร่ตารางแยกย่อย");
        }
        report.lists().stream()
                .filter(list -> !list.snapshot().equals(report.asOf()))
                .forEach(list -> reasons.add(list.list() + " missing / ขาดข้อมูล"));
        return reasons.isEmpty() ? Optional.empty() : Optional.of("Not complete: " + String.join("; ", reasons));
    }

    private static String withheld(NightReport.FileLine file) {
        return file.fate() == NightReport.Fate.REFUSED
                ? "refused / ไม่รับ [" + file.notices().get(0).code() + "]"
                : "withheld, too many rows set aside / ระงับไว้";
    }

    static int exitCode(NightReport report) {
        if (report.anyWithheld()) {
            return ExitCode.WITHHELD;
        }
        return report.anyMissing() ? ExitCode.LIST_MISSING : ExitCode.DONE;
    }
}
