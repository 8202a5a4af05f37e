package org.bringback.job.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.inbox.FileContent;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.ArchivedFileException;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Severity;
import org.bringback.reference.agency.Field;
import org.bringback.render.workbook.RejectWorkbook;
import org.bringback.render.workbook.RejectedRow;
import org.bringback.render.workbook.RejectedRows;
import org.bringback.source.OpenedFile;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.file.TemporaryFile;

/**
 * Finds rows of files taken in before that were set aside and that today's settings would take. They come back as the
 * office's corrected rows do: in a workbook, which supplements their file.
 */
public final class ReturningRows {

    /** What workbooks are named that nobody sent. */
    private static final String PREFIX = "again-";

    private static final int ROWS_A_WORKBOOK = 50_000;

    /** What settings can mend. Other rows are not as the file had them once they stand in a workbook. */
    private static final Set<NoticeCode> MENDABLE = Set.of(
            NoticeCode.UNKNOWN_STATUS,
            NoticeCode.STATUS_NOT_USED,
            NoticeCode.REQUIRED_EMPTY,
            NoticeCode.FURTHER_FIELD_WRONG,
            NoticeCode.NO_SUCH_LIST,
            NoticeCode.BAD_DATE,
            NoticeCode.DATE_IN_FUTURE,
            NoticeCode.DATE_TOO_EARLY,
            NoticeCode.MONTH_BEFORE_DAY);

    private final Workspace workspace;
    private final Ledger ledger;

    public ReturningRows(Workspace workspace) {
        this.workspace = workspace;
        this.ledger = workspace.ledger();
    }

    /** Adds to a plan the rows of these files that would be taken now, unless it takes a file in their place. */
    public IntakePlan addTo(IntakePlan plan, Predicate<StoredSubmission> files) throws IOException {
        List<ReturnedRows> returned = new ArrayList<>(interrupted());
        for (StoredSubmission file : ledger.submissions()) {
            if (file.kind().has(KindTrait.REJECTS_RETURN)
                    && file.outcome() == Submission.Outcome.TAKEN
                    && files.test(file)
                    && plan.takes().stream().noneMatch(take -> replaces(take, file))) {
                returned.addAll(returned(file));
            }
        }
        return plan.bringingBack(returned);
    }

    private static boolean replaces(InboxDecision.Take take, StoredSubmission file) {
        return take.supplements().isEmpty()
                && take.name().kind() == file.kind()
                && take.name().listWord().equals(file.listWord())
                && take.name().asOf().equals(file.asOf());
    }

    /** What an earlier run began and did not end. */
    private List<ReturnedRows> interrupted() {
        return ledger.submissions().stream()
                .filter(file -> file.fileName().startsWith(PREFIX))
                .filter(file ->
                        file.outcome() == Submission.Outcome.READING || file.outcome() == Submission.Outcome.REFUSED)
                .flatMap(file -> base(file).stream().map(base -> new ReturnedRows(base, take(file, base), List.of())))
                .toList();
    }

    private Optional<StoredSubmission> base(StoredSubmission supplement) {
        return ledger.submissions().stream()
                .filter(file ->
                        supplement.supplements().filter(file.sha256()::equals).isPresent())
                .filter(file -> file.outcome() == Submission.Outcome.TAKEN)
                .findFirst();
    }

    private static InboxDecision.Take take(StoredSubmission again, StoredSubmission base) {
        return take(again.name(), again.sha256(), 0, base);
    }

    private static InboxDecision.Take take(FileName name, String sha256, long bytes, StoredSubmission base) {
        Optional<String> supplements = base.supplements().or(() -> Optional.of(base.sha256()));
        FileContent content = new FileContent(bytes, supplements, Optional.of(base.synthetic()), Optional.empty());
        InboxFile file = new InboxFile(Path.of(name.name()), sha256, Optional.empty(), content);
        return new InboxDecision.Take(file, name, supplements);
    }

    private List<ReturnedRows> returned(StoredSubmission file) throws IOException {
        List<ReturnedRows> returned = new ArrayList<>();
        List<SetAsideRow> rows = workspace.submissions().setAsideRows(file.id(), 0, ROWS_A_WORKBOOK);
        while (!rows.isEmpty()) {
            List<SetAsideRow> mendable =
                    rows.stream().filter(ReturningRows::isMendable).toList();
            if (!mendable.isEmpty()) {
                part(file, mendable, returned.size() + 1).ifPresent(returned::add);
            }
            int last = rows.get(rows.size() - 1).at().number();
            rows = workspace.submissions().setAsideRows(file.id(), last, ROWS_A_WORKBOOK);
        }
        return returned;
    }

    private static boolean isMendable(SetAsideRow row) {
        return row.notices().stream()
                .filter(notice -> notice.severity() != Severity.WARNING)
                .allMatch(notice -> MENDABLE.contains(notice.code()));
    }

    private Optional<ReturnedRows> part(StoredSubmission file, List<SetAsideRow> rows, int part) throws IOException {
        try (TemporaryFile draft = new TemporaryFile(".xlsx")) {
            Path workbook = draft.path();
            List<String> headers = headers(workspace, file);
            write(file, headers, rows, workbook);
            List<SetAsideRow> taken = taken(file, rows, workbook);
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            write(file, headers, taken, workbook);
            String sha256 = SourceFiles.sha256(workbook);
            workspace.state().keeper().orElseThrow().keep(sha256, workbook);
            FileName name = new FileName(
                    file.kind(),
                    file.name().list(),
                    file.asOf(),
                    PREFIX + file.listWord() + "-" + file.asOf() + (part == 1 ? "" : "-part" + part) + ".xlsx");
            return Optional.of(new ReturnedRows(
                    file,
                    take(name, sha256, Files.size(workbook), file),
                    taken.stream().map(row -> row.at().number()).toList()));
        } catch (RefusedFileException | ArchivedFileException e) {
            // a file that cannot be read today has its rows set aside still
            return Optional.empty();
        }
    }

    private static void write(StoredSubmission file, List<String> headers, List<SetAsideRow> rows, Path workbook)
            throws IOException {
        List<RejectedRow> rejected = rows.stream()
                .map(row -> new RejectedRow(row.at().sheet(), row.at().line(), row.cells(), row.notices()))
                .toList();
        RejectWorkbook.write(
                new RejectedRows(file.sha256(), file.listWord(), file.asOf(), headers, rejected, Optional.empty()),
                workbook);
    }

    /** Those of the rows that would be taken now, and that the office has not sent back itself. */
    private List<SetAsideRow> taken(StoredSubmission file, List<SetAsideRow> rows, Path workbook)
            throws IOException, RefusedFileException {
        Set<String> sentBack = sentBack(file);
        List<SetAsideRow> taken = new ArrayList<>();
        try (SubmissionFileReader reader =
                SubmissionFileReader.open(OpenedFile.open(workbook), file.name(), true, workspace.referenceContext())) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                if (!sentBack.contains(reference(row)) && reader.classify(row) instanceof RowOutcome.Accepted) {
                    taken.add(rows.get(row.at().number() - 1));
                }
            }
        }
        return taken;
    }

    /** The references of all rows that later workbooks of the same file hold. */
    private Set<String> sentBack(StoredSubmission file) throws IOException, RefusedFileException {
        Optional<String> root = file.supplements().or(() -> Optional.of(file.sha256()));
        Set<String> references = new HashSet<>();
        for (StoredSubmission later : ledger.submissions()) {
            if (later.id() > file.id()
                    && later.supplements().equals(root)
                    && later.outcome() == Submission.Outcome.TAKEN) {
                try (SubmissionFileReader reader = ArchivedFiles.open(workspace, later)) {
                    for (RawRow row = reader.next(); row != null; row = reader.next()) {
                        references.add(reference(row));
                    }
                }
            }
        }
        references.remove("");
        return references;
    }

    private static String reference(RawRow row) {
        return row.cell(row.columns().indexOf(Field.PERSON_REF)).strip();
    }

    /** The headers of a file taken in, as its office wrote them, from the archived copy. */
    public static List<String> headers(Workspace workspace, StoredSubmission file)
            throws IOException, RefusedFileException {
        try (SubmissionFileReader reader = ArchivedFiles.open(workspace, file)) {
            return reader.headers();
        }
    }
}
