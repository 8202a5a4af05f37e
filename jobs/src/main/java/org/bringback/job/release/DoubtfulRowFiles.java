package org.bringback.job.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.workspace.Workspace;
import org.bringback.programme.DoubtfulRows;
import org.bringback.programme.MeasuredIndicators;
import org.bringback.reference.programme.Programme;
import org.bringback.render.text.ProgrammeCsv;
import org.bringback.text.file.OwnerOnly;

/** Names for each programme's office the rows that cannot be right together; a programme without any has no file. */
final class DoubtfulRowFiles {

    private final Workspace workspace;
    private final List<StoredSubmission> ledger;
    private final LocalDate day;
    private final MeasuredIndicators measured;

    DoubtfulRowFiles(Workspace workspace, List<StoredSubmission> ledger, LocalDate day, MeasuredIndicators measured) {
        this.measured = measured;
        this.workspace = workspace;
        this.ledger = List.copyOf(ledger);
        this.day = day;
    }

    void write(List<Programme> programmes, Path folder) throws IOException {
        for (Programme programme : programmes) {
            Path file = folder.resolve("doubtful-" + programme.id() + ".csv");
            List<DoubtfulRows.Doubt> doubts =
                    new DoubtfulRows(programme, ledger, day, workspace.database(), measured).list();
            if (doubts.isEmpty()) {
                Files.deleteIfExists(file);
                continue;
            }
            try (Writer out = OwnerOnly.writer(file)) {
                ProgrammeCsv.writeDoubts(doubts, workspace.synthetic().orElse(false), out);
            }
        }
    }
}
