package org.bringback.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return submission(ledger, table, asOf)
                .map(file -> new NewestFile(file.id(), file.asOf(), ProgrammeColumns.of(table.layout(file.asOf()))));
    }

    /** The same as the ledger has it. */
    static Optional<StoredSubmission> submission(List<StoredSubmission> ledger, ProgrammeTable table, LocalDate asOf) {
        return all(ledger, table)
                .filter(file -> !file.asOf().isAfter(asOf))
                .max(Comparator.comparing(StoredSubmission::asOf).thenComparing(StoredSubmission::id));
    }

    /** All files of a table that were taken in and not replaced. */
    static Stream<StoredSubmission> all(List<StoredSubmission> ledger, ProgrammeTable table) {
        return ledger.stream()
                .filter(file -> file.kind().has(KindTrait.PROGRAMME))
                .filter(file -> file.listWord().equals(table.list().value()))
                .filter(file -> file.outcome() == Submission.Outcome.TAKEN);
    }
}
