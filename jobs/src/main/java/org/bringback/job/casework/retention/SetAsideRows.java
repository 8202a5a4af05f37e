package org.bringback.job.casework.retention;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Workspace;

/**
 * Rows that were not taken, so long ago that nobody sends them back corrected any more: of exports and forms, and of registers
 * and programmes, whose rows speak of children too.
 */
final class SetAsideRows {

    private final Workspace workspace;
    private final SetAsideRowStore store;
    private final int days;
    private final LocalDate asOf;

    /** @param days after a file's day in which its rows may still come back */
    SetAsideRows(Workspace workspace, int days, LocalDate asOf) {
        this.workspace = workspace;
        this.store = new SetAsideRowStore(workspace.database());
        this.days = days;
        this.asOf = asOf;
    }

    /** How many rows still have cells, by the name of their file. */
    SortedMap<String, Integer> due() {
        SortedMap<String, Integer> rows = new TreeMap<>();
        for (StoredSubmission file : workspace.ledger().submissions()) {
            int whole = isOver(file) ? store.whole(file.id()) : 0;
            if (whole > 0) {
                rows.merge(file.fileName(), whole, Integer::sum);
            }
        }
        return rows;
    }

    /** Removes the cells; what it is killed before, the next run does. */
    void empty() {
        for (StoredSubmission file : workspace.ledger().submissions()) {
            if (isOver(file)) {
                store.empty(file.id(), asOf);
            }
        }
    }

    /** The keys of a file's rows that are to be without cells. */
    Set<Long> keys(StoredSubmission file) {
        return isOver(file) ? store.keys(file.id()) : Set.of();
    }

    private boolean isOver(StoredSubmission file) {
        return isOfPersons(file)
                && (file.outcome() == Submission.Outcome.TAKEN || file.outcome() == Submission.Outcome.REPLACED)
                && !file.asOf().plusDays(days).isAfter(asOf);
    }

    /** Whether its rows may speak of somebody; those of control figures are sums. */
    static boolean isOfPersons(StoredSubmission file) {
        return file.kind().has(KindTrait.REJECTS_RETURN) || file.kind().has(KindTrait.REAL_OR_SYNTHETIC);
    }
}
