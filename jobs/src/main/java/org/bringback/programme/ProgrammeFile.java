package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.programme.rows.NewestFile;
import org.bringback.programme.rows.UnreadValueStore;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;

/**
 * The file of a table that counts.
 *
 * @param asOf the day it is about; empty where none was taken in
 * @param hidden whether so few rows came or went since an earlier release that their number is not told
 * @param unread values of its rows that were left out because nobody could say what they mean
 * @param sources what it says of where its figures come from
 */
public record ProgrammeFile(
        ProgrammeTable table,
        Optional<LocalDate> asOf,
        RowCounts counts,
        boolean hidden,
        long unread,
        List<String> sources) {

    public ProgrammeFile {
        sources = List.copyOf(sources);
    }

    /** Of every table of a programme. */
    static List<ProgrammeFile> list(Programme programme, ProgrammeOverview.Basis basis, LocalDate asOf) {
        return programme.tables().values().stream()
                .map(table -> NewestFile.submission(basis.ledger(), table, asOf)
                        .map(file -> new ProgrammeFile(
                                table,
                                Optional.of(file.asOf()),
                                file.counts(),
                                isHidden(programme, table, file, basis),
                                new UnreadValueStore(basis.database()).count(file.id()),
                                basis.at(programme, asOf).sources(table)))
                        .orElseGet(
                                () -> new ProgrammeFile(table, Optional.empty(), RowCounts.NONE, false, 0, List.of())))
                .toList();
    }

    private static boolean isHidden(
            Programme programme, ProgrammeTable table, StoredSubmission file, ProgrammeOverview.Basis basis) {
        return table.hasPersons(file.asOf())
                && basis.minimum().isPresent()
                && basis.earlier()
                        .apply(programme.id())
                        .isSmallChange(
                                table.id(),
                                file.counts().accepted(),
                                new FewPersons(
                                        BigDecimal.valueOf(basis.minimum().getAsInt())));
    }
}
