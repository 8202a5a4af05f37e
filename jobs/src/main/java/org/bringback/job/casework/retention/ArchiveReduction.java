package org.bringback.job.casework.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.classify.FormClassifier;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.journal.ReducedFileStore;
import org.bringback.job.workspace.ArchivedFileException;
import org.bringback.job.workspace.SubmissionArchive;
import org.bringback.job.workspace.Workspace;
import org.bringback.source.OpenedFile;
import org.bringback.source.kept.KeptRowsWriter;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;

/**
 * Keeps archived files as their rows, without the cells that retention removed. Each is entered before it takes its file's
 * place, so that a run that was killed leaves a file as it was or as it is entered, and the next one does what is left.
 */
final class ArchiveReduction {

    private final Workspace workspace;
    private final DueFiles dueFiles;
    private final ReductionStore store;
    private final ReducedFileStore reducedFiles;
    private final RowFacts rowFacts;
    private final LocalDate asOf;

    /** @param fileDays days after its round in which what a form showed is needed */
    ArchiveReduction(Workspace workspace, SetAsideRows setAside, int fileDays, LocalDate asOf) {
        this.workspace = workspace;
        this.store = new ReductionStore(workspace.database());
        this.reducedFiles = new ReducedFileStore(workspace.database());
        this.dueFiles = new DueFiles(workspace, store, setAside, fileDays);
        this.rowFacts = new RowFacts(workspace.database());
        this.asOf = asOf;
    }

    /**
     * A file that was reduced, or would be.
     *
     * @param rows of it that are without cells
     */
    record ReducedFile(String name, int rows) {}

    /**
     * Reduces all that are due.
     *
     * @param planned records of which contacts would be removed besides; whether also those of the rows they are known by
     * @param dryRun whether it is only said which would be
     */
    List<ReducedFile> run(Map<Long, Boolean> planned, boolean dryRun) throws IOException {
        Map<Long, Boolean> removed = new HashMap<>(store.removed());
        planned.forEach((record, whole) -> removed.merge(record, whole, Boolean::logicalOr));
        Map<String, Long> referrals = store.referrals();
        List<ReducedFile> reduced = new ArrayList<>();
        for (DueFiles.Due due : dueFiles.list(removed, asOf)) {
            RowEdits.Over over = new RowEdits.Over(removed.keySet(), referrals, due.old());
            try {
                if (!isDone(due)) {
                    RowEdits edits = edits(due, over);
                    Set<Long> emptied = edits.empty(due.submissions().size());
                    if (!dryRun) {
                        replace(due, edits, emptied, whole(due, removed));
                    }
                    if (edits.size() > 0) {
                        reduced.add(new ReducedFile(due.name(), edits.size()));
                    }
                }
            } catch (ArchivedFileException e) {
                // nothing is left of it; a rebuild says so
            }
        }
        return reduced;
    }

    private boolean isDone(DueFiles.Due due) throws IOException {
        Optional<ReducedFileStore.Entry> last = reducedFiles.last(due.sha256());
        return last.isPresent()
                && last.get().due() == due.count()
                && last.get().old() == due.old()
                && last.get().after().equals(content(due));
    }

    private String content(DueFiles.Due due) throws IOException {
        return Sha256.hex(workspace.archive().get(due.sha256()));
    }

    private RowEdits edits(DueFiles.Due due, RowEdits.Over over) throws IOException {
        RowEdits edits = new RowEdits();
        for (StoredSubmission file : due.submissions()) {
            try (SubmissionFileReader reader = open(file)) {
                if (!file.kind().has(KindTrait.FORM)) {
                    edits.addExport(file, reader, due.rows(), due.setAside());
                } else if (file.kind().classifier(file.name(), reader.layout(), workspace.referenceContext())
                        instanceof FormClassifier form) {
                    edits.addForm(file, reader, form, over, due.setAside());
                }
            } catch (RefusedFileException e) {
                throw new IOException("an archived file is not what was taken in: " + due.sha256(), e);
            }
        }
        return edits;
    }

    private SubmissionFileReader open(StoredSubmission file) throws IOException, RefusedFileException {
        return SubmissionFileReader.open(
                OpenedFile.archived(workspace.archive().get(file.sha256())),
                file.name(),
                file.supplements().isPresent(),
                workspace.referenceContext(),
                workspace.layouts().find(file.id()));
    }

    /** Records of a file whose own rows are reduced. */
    private static Set<Long> whole(DueFiles.Due due, Map<Long, Boolean> removed) {
        return due.rows().stream()
                .filter(row -> removed.getOrDefault(row, false))
                .collect(Collectors.toSet());
    }

    private void replace(DueFiles.Due due, RowEdits edits, Set<Long> emptied, Set<Long> whole) throws IOException {
        List<RowFact> facts = new ArrayList<>(rowFacts.setAside(due, emptied, asOf));
        if (!due.submissions().get(0).kind().has(KindTrait.FORM)) {
            facts.addAll(rowFacts.list(due, whole, asOf));
        }
        String before = content(due);
        workspace.state().keeper().orElseThrow().replace(due.sha256(), new SubmissionArchive.Replacement() {
            @Override
            public void write(OutputStream out) throws IOException {
                try (KeptRowsWriter rows = new KeptRowsWriter(out, due.sha256())) {
                    copy(due, edits, rows, facts.stream().map(Json::oneLine).toList());
                } catch (RefusedFileException e) {
                    throw new IOException("an archived file is not what was taken in: " + due.sha256(), e);
                }
            }

            @Override
            public void enter(String content) {
                rowFacts.keep(facts);
                reducedFiles.enter(new ReducedFileStore.Entry(
                        due.sha256(), before, content, due.count(), due.old(), edits.size(), asOf));
            }
        });
    }

    private void copy(DueFiles.Due due, RowEdits edits, KeptRowsWriter rows, List<String> facts)
            throws IOException, RefusedFileException {
        StoredSubmission first = due.submissions().get(0);
        try (SubmissionFileReader reader = open(first);
                RowCursor cursor = OpenedFile.archived(workspace.archive().get(due.sha256()))
                        .rows(reader.format())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(edits.kept(row));
            }
            rows.end(cursor.warnings(), facts);
        }
    }
}
