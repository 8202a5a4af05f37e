package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.intake.ReturningRows;
import org.bringback.job.workspace.Workspace;
import org.bringback.render.workbook.RejectWorkbook;
import org.bringback.render.workbook.RejectedRow;
import org.bringback.render.workbook.RejectedRows;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Writes the rows that were not taken back into workbooks for their offices: {@code rejects-<list>.xlsx}, and where they
 * are too many for one, {@code rejects-<list>-part2.xlsx} and so on. A workbook that cannot be written is noted and
 * withholds nothing else.
 */
final class RejectWorkbooks {

    /** Fits into memory and into a sheet (1,048,576 rows), and is about what somebody can go through. */
    private static final int MAX_ROWS = 50_000;

    private final Workspace workspace;
    private final LocalDate asOf;
    private final int maxRows;

    RejectWorkbooks(Workspace workspace, LocalDate asOf) {
        this(workspace, asOf, MAX_ROWS);
    }

    RejectWorkbooks(Workspace workspace, LocalDate asOf, int maxRows) {
        this.workspace = workspace;
        this.asOf = asOf;
        this.maxRows = maxRows;
    }

    /** Replaces the workbooks of the day's exports and of all forms; supplements with rejects of their own are numbered. */
    void write(Path folder) throws IOException {
        List<StoredSubmission> exports = workspace.ledger().submissions().stream()
                .filter(submission -> submission.kind().has(KindTrait.REJECTS_RETURN))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .filter(submission -> submission.asOf().equals(asOf) || isForm(submission))
                .toList();
        write(exports, folder);
    }

    /** Forms come back weeks after their day and between those of exports: no release of their own would name their rows. */
    private boolean isForm(StoredSubmission submission) {
        return submission.kind().has(KindTrait.FORM)
                && submission.counts().rejected() > 0
                && submission
                        .cohort()
                        .equals(Optional.of(workspace.cohort(asOf).id().value()));
    }

    /** Writes those of the given files. */
    void write(List<StoredSubmission> exports, Path folder) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (StoredSubmission export : exports) {
            if (!write(export, folder, name(export, written))) {
                withheld.add(export.fileName());
            }
        }
        WithheldParts.noteRejects(folder, withheld);
    }

    /** Whether all of them could be written. */
    private boolean write(StoredSubmission export, Path folder, String name) {
        boolean whole = true;
        int part = 1;
        List<SetAsideRow> rows = workspace.submissions().setAsideRows(export.id(), 0, maxRows);
        while (!rows.isEmpty()) {
            whole &= write(export, rows, part(folder, name, part++));
            int last = rows.get(rows.size() - 1).at().number();
            rows = rows.size() < maxRows ? List.of() : workspace.submissions().setAsideRows(export.id(), last, maxRows);
        }
        while (deleteWhatIsLeft(part(folder, name, part))) {
            part++;
        }
        return whole;
    }

    private boolean write(StoredSubmission export, List<SetAsideRow> rows, Path workbook) {
        try {
            RejectWorkbook.write(rejected(export, rows), workbook);
            return true;
        } catch (IOException | RefusedFileException | RuntimeException | OutOfMemoryError e) {
            // rows that cannot go back are no reason to withhold the figures of those that were taken
            deleteWhatIsLeft(workbook);
            return false;
        }
    }

    private static boolean deleteWhatIsLeft(Path workbook) {
        try {
            return Files.deleteIfExists(workbook);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path part(Path folder, String name, int part) {
        return folder.resolve(name + (part == 1 ? "" : "-part" + part) + ".xlsx");
    }

    private static String name(StoredSubmission export, List<String> written) {
        String name = "rejects-" + export.listWord();
        long before = written.stream().filter(name::equals).count();
        written.add(name);
        return name + (before == 0 ? "" : "-" + (before + 1));
    }

    private RejectedRows rejected(StoredSubmission export, List<SetAsideRow> rows)
            throws IOException, RefusedFileException {
        return new RejectedRows(
                export.sha256(),
                export.listWord(),
                export.asOf(),
                ReturningRows.headers(workspace, export),
                rows.stream()
                        .map(row -> new RejectedRow(row.at().sheet(), row.at().line(), row.cells(), row.notices()))
                        .toList(),
                workspace.syntheticBanner());
    }
}
