package org.bringback.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.reference.programme.ProgrammeColumns;
import org.bringback.reference.programme.ProgrammeTable;

/**
 * The rows of a programme's table that count at a day: those of the newest file about that day or an earlier one.
 *
 * @param asOf the day that the file is about
 */
record NewestFile(long submission, LocalDate asOf, ProgrammeColumns columns) {

    /** Empty where no file was taken in yet. */
    static Optional<NewestFile> find(List<StoredSubmission> ledger, ProgrammeTable table, LocalDate asOf) {
        return ledger.stream()
                .filter(file -> file.kind().has(KindTrait.PROGRAMME))
                .filter(file -> file.listWord().equals(table.list().value()))
                .filter(file -> file.outcome() == Submission.Outcome.TAKEN)
                .filter(file -> !file.asOf().isAfter(asOf))
                .max(Comparator.comparing(StoredSubmission::asOf).thenComparing(StoredSubmission::id))
                .map(file -> new NewestFile(file.id(), file.asOf(), ProgrammeColumns.of(table.layout(file.asOf()))));
    }
}
