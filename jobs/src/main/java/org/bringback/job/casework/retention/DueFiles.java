package org.bringback.job.casework.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Workspace;

/** Finds the archived files that hold what was removed from the database. */
final class DueFiles {

    private final Workspace workspace;
    private final ReductionStore store;
    private final SetAsideRows setAside;
    private final int fileDays;

    /** @param fileDays days after its round in which what a form showed is needed */
    DueFiles(Workspace workspace, ReductionStore store, SetAsideRows setAside, int fileDays) {
        this.workspace = workspace;
        this.store = store;
        this.setAside = setAside;
        this.fileDays = fileDays;
    }

    /**
     * A file of the archive, which may have been taken in under several names.
     *
     * @param submissions all that it was taken in as, also those of which nothing is due
     * @param rows keys of its rows that are to be reduced
     * @param old whether all rows are, as its round is long over
     * @param setAside keys of rows that were not taken and are kept without any cell
     */
    record Due(String sha256, List<StoredSubmission> submissions, Set<Long> rows, boolean old, Set<Long> setAside) {

        /** How many rows are to be without cells. */
        int count() {
            return rows.size() + setAside.size();
        }

        String name() {
            return submissions.get(0).fileName();
        }
    }

    /** @param removed records of which contacts were removed; whether also those of the rows that they are known by */
    List<Due> list(Map<Long, Boolean> removed, LocalDate asOf) {
        Map<Long, List<Long>> formRows = new HashMap<>();
        store.formRows().stream()
                .filter(row -> removed.containsKey(row.record()))
                .forEach(row -> formRows.computeIfAbsent(RowKey.of(row.row()).submission(), id -> new ArrayList<>())
                        .add(row.row()));
        Map<String, Due> files = new LinkedHashMap<>();
        for (StoredSubmission one : workspace.ledger().submissions()) {
            boolean form = one.kind().has(KindTrait.FORM);
            boolean old = form && !one.asOf().plusDays(fileDays).isAfter(asOf);
            boolean there = one.outcome() == Submission.Outcome.TAKEN || one.outcome() == Submission.Outcome.REPLACED;
            Set<Long> aside = there ? setAside.keys(one) : Set.of();
            if (there && SetAsideRows.isOfPersons(one)) {
                List<Long> rows = form ? formRows.getOrDefault(one.id(), List.of()) : rows(one, removed);
                files.merge(
                        one.sha256(),
                        new Due(one.sha256(), List.of(one), Set.copyOf(rows), old, aside),
                        DueFiles::both);
            }
        }
        return files.values().stream()
                .filter(file -> file.old() || file.count() > 0)
                .toList();
    }

    private static Due both(Due first, Due second) {
        List<StoredSubmission> submissions = new ArrayList<>(first.submissions());
        submissions.addAll(second.submissions());
        Set<Long> rows = new HashSet<>(first.rows());
        rows.addAll(second.rows());
        Set<Long> aside = new HashSet<>(first.setAside());
        aside.addAll(second.setAside());
        return new Due(first.sha256(), submissions, rows, first.old() || second.old(), aside);
    }

    /** The row that a record is known by keeps its contacts until its cohort has ended. */
    private List<Long> rows(StoredSubmission export, Map<Long, Boolean> removed) {
        if (removed.isEmpty() || !export.kind().has(KindTrait.REJECTS_RETURN)) {
            return List.of();
        }
        return store.rows(export.id()).stream()
                .filter(row -> removed.containsKey(row.record())
                        && (row.row() != row.record() || removed.getOrDefault(row.record(), false)))
                .map(ReductionStore.Belonging::row)
                .toList();
    }
}
