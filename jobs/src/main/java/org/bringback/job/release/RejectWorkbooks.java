package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * Writes the rows that were not taken back into workbooks for their offices, of which {@link RejectName} says the names, and
 * where they are too many for one, into several. A workbook that cannot be written is noted and
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

    /** Replaces all workbooks by those of the day's exports; supplements with rejects of their own are numbered. */
    void write(Path folder) throws IOException {
        write(
                taken().filter(file -> !file.kind().has(KindTrait.FORM))
                        .filter(file -> file.asOf().equals(asOf))
                        .toList(),
                folder);
    }

    /**
     * Replaces the workbooks of forms, which come back weeks after their day and between those of exports: the newest release
     * has the rows of all of them, also of those whose names say a day that is not theirs.
     */
    void writeForms(Path folder) throws IOException {
        Set<Path> written = new HashSet<>();
        List<String> withheld = write(
                taken().filter(file -> file.kind().has(KindTrait.FORM))
                        .filter(file -> file.counts().rejected() > 0)
                        .toList(),
                folder,
                written);
        prune(folder, RejectName::isOfForm, written);
        WithheldParts.noteFurtherRejects(folder, withheld);
    }

    private Stream<StoredSubmission> taken() {
        return workspace.ledger().submissions().stream()
                .filter(file -> file.kind().has(KindTrait.REJECTS_RETURN))
                .filter(file -> file.outcome() == Submission.Outcome.TAKEN);
    }

    /** Replaces all workbooks by those of the given files. */
    void write(List<StoredSubmission> files, Path folder) throws IOException {
        Set<Path> written = new HashSet<>();
        List<String> withheld = write(files, folder, written);
        prune(folder, RejectName::isOne, written);
        WithheldParts.noteRejects(folder, withheld);
    }

    /** Names the files of which not every workbook could be written. */
    private List<String> write(List<StoredSubmission> files, Path folder, Set<Path> written) {
        List<String> names = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (StoredSubmission file : files) {
            if (!write(file, folder, RejectName.of(file, names), written)) {
                withheld.add(file.fileName());
            }
        }
        return withheld;
    }

    /** A name that is not given any more would leave an old workbook, which would be sent. */
    private static void prune(Path folder, Predicate<String> which, Set<Path> written) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> which.test(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file) && !written.contains(file))
                    .forEach(RejectWorkbooks::deleteWhatIsLeft);
        }
    }

    /** Whether all of them could be written. */
    private boolean write(StoredSubmission file, Path folder, String name, Set<Path> written) {
        boolean whole = true;
        int part = 1;
        List<SetAsideRow> rows = workspace.submissions().setAsideRows(file.id(), 0, maxRows);
        while (!rows.isEmpty()) {
            Path workbook = RejectName.part(folder, name, part++);
            written.add(workbook);
            whole &= write(file, rows, workbook);
            int last = rows.get(rows.size() - 1).at().number();
            rows = rows.size() < maxRows ? List.of() : workspace.submissions().setAsideRows(file.id(), last, maxRows);
        }
        return whole;
    }

    private boolean write(StoredSubmission file, List<SetAsideRow> rows, Path workbook) {
        try {
            List<String> headers = ReturningRows.headers(workspace, file);
            List<SetAsideRow> back = file.kind().has(KindTrait.FORM)
                    ? new TakenAgainStore(workspace, file, headers).without(rows)
                    : rows;
            if (back.isEmpty()) {
                deleteWhatIsLeft(workbook);
            } else {
                RejectWorkbook.write(rejected(file, headers, back), workbook);
            }
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

    private RejectedRows rejected(StoredSubmission file, List<String> headers, List<SetAsideRow> rows) {
        return new RejectedRows(
                file.sha256(),
                file.listWord(),
                file.asOf(),
                headers,
                rows.stream()
                        .map(row -> new RejectedRow(row.at().sheet(), row.at().line(), row.cells(), row.notices()))
                        .toList(),
                workspace.syntheticBanner());
    }
}
