package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.ArchivedFileException;
import org.bringback.job.workspace.Workspace;
import org.bringback.render.workbook.RejectWorkbook;
import org.bringback.render.workbook.RejectedRow;
import org.bringback.render.workbook.RejectedRows;
import org.bringback.source.OpenedFile;
import org.bringback.source.refusal.RefusedFileException;

/** Writes the rows that were not taken back into workbooks for their offices: {@code rejects-<list>.xlsx}. */
final class RejectWorkbooks {

    private final Workspace workspace;
    private final LocalDate asOf;

    RejectWorkbooks(Workspace workspace, LocalDate asOf) {
        this.workspace = workspace;
        this.asOf = asOf;
    }

    /** Replaces the workbooks of the day's exports; supplements with rejects of their own are numbered. */
    void write(Path folder) throws IOException {
        List<StoredSubmission> exports = workspace.ledger().submissions().stream()
                .filter(submission -> submission.kind().has(KindTrait.REJECTS_RETURN))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .filter(submission -> submission.asOf().equals(asOf))
                .toList();
        List<String> written = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (StoredSubmission export : exports) {
            Path workbook = folder.resolve(name(export, written));
            List<SetAsideRow> rows = workspace.submissions().setAsideRows(export.id());
            if (rows.isEmpty()) {
                Files.deleteIfExists(workbook);
            } else {
                write(export, rows, workbook, withheld);
            }
        }
        WithheldParts.noteRejects(folder, withheld);
    }

    /** The headers are in the archived file: without it there is no workbook, but all else goes on. */
    private void write(StoredSubmission export, List<SetAsideRow> rows, Path workbook, List<String> withheld)
            throws IOException {
        try {
            RejectWorkbook.write(rejected(export, rows), workbook);
        } catch (ArchivedFileException e) {
            Files.deleteIfExists(workbook);
            withheld.add(export.fileName());
        }
    }

    private static String name(StoredSubmission export, List<String> written) {
        String name = "rejects-" + export.listWord();
        long before = written.stream().filter(name::equals).count();
        written.add(name);
        return name + (before == 0 ? "" : "-" + (before + 1)) + ".xlsx";
    }

    private RejectedRows rejected(StoredSubmission export, List<SetAsideRow> rows) throws IOException {
        return new RejectedRows(
                export.sha256(),
                export.listWord(),
                export.asOf(),
                headers(export),
                rows.stream()
                        .map(row -> new RejectedRow(row.at().sheet(), row.at().line(), row.cells(), row.notices()))
                        .toList());
    }

    /** As the office wrote them, from the archived file. */
    private List<String> headers(StoredSubmission export) throws IOException {
        try (SubmissionFileReader reader = SubmissionFileReader.open(
                OpenedFile.open(workspace.archive().get(export.sha256())),
                export.name(),
                export.supplements().isPresent(),
                workspace.referenceContext())) {
            return reader.headers();
        } catch (RefusedFileException e) {
            throw new IllegalStateException("a file that was taken cannot be opened any more", e);
        }
    }
}
