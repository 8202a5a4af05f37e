package org.bringback.programme.rows;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeCohort;
import org.bringback.reference.programme.ProgrammeColumns;
import org.bringback.reference.programme.ProgrammeTable;

/**
 * The rows of a programme's table that count at a day: those of the newest file about that day or an earlier one.
 *
 * @param asOf the day that the file is about
 * @param names the files of the programme that say who its persons are and count at the day too, the file itself first:
 *     tests have references only, and a person may have several
 * @param cohorts of the programme, with the rows of the table that says who belongs to each; empty for those rows
 */
public record NewestFile(
        String table,
        long submission,
        LocalDate asOf,
        ProgrammeColumns columns,
        List<Long> names,
        Map<ProgrammeCohort, Optional<NewestFile>> cohorts) {

    public NewestFile {
        names = List.copyOf(names);
        cohorts = Collections.unmodifiableMap(new LinkedHashMap<>(cohorts));
    }

    /** Empty where no file was taken in yet. */
    public static Optional<NewestFile> find(
            List<StoredSubmission> ledger, Programme programme, ProgrammeTable table, LocalDate asOf) {
        Map<ProgrammeCohort, Optional<NewestFile>> cohorts = new LinkedHashMap<>();
        for (ProgrammeCohort cohort : programme.cohorts()) {
            ProgrammeTable told = programme.table(cohort.table());
            cohorts.put(cohort, submission(ledger, told, asOf).map(file -> of(told, file, List.of(), Map.of())));
        }
        return submission(ledger, table, asOf)
                .map(file -> of(table, file, names(ledger, programme, asOf, file.id()), cohorts));
    }

    private static NewestFile of(
            ProgrammeTable table,
            StoredSubmission file,
            List<Long> names,
            Map<ProgrammeCohort, Optional<NewestFile>> cohorts) {
        return new NewestFile(
                table.id(), file.id(), file.asOf(), ProgrammeColumns.of(table.layout(file.asOf())), names, cohorts);
    }

    private static List<Long> names(List<StoredSubmission> ledger, Programme programme, LocalDate asOf, long first) {
        return programme.tables().values().stream()
                .flatMap(table -> submission(ledger, table, asOf).filter(file -> table.hasNames(file.asOf())).stream())
                .map(StoredSubmission::id)
                .sorted(Comparator.comparing(id -> id != first))
                .toList();
    }

    /** The same as the ledger has it. */
    public static Optional<StoredSubmission> submission(
            List<StoredSubmission> ledger, ProgrammeTable table, LocalDate asOf) {
        return all(ledger, table)
                .filter(file -> !file.asOf().isAfter(asOf))
                .max(Comparator.comparing(StoredSubmission::asOf).thenComparing(StoredSubmission::id));
    }

    /** All files of a table that were taken in and not replaced. */
    public static Stream<StoredSubmission> all(List<StoredSubmission> ledger, ProgrammeTable table) {
        return ledger.stream()
                .filter(file -> file.kind().has(KindTrait.PROGRAMME))
                .filter(file -> file.listWord().equals(table.list().value()))
                .filter(file -> file.outcome() == Submission.Outcome.TAKEN);
    }
}
