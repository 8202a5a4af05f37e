package org.bringback.job.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.job.journal.JournalLine.TakenFile;

/** A file of a journal as it is read again. */
public record EnteredFile(
        String sha256,
        String kind,
        String list,
        LocalDate asOf,
        String name,
        long bytes,
        Optional<String> supplements) {

    static EnteredFile of(TakenFile file) {
        return new EnteredFile(
                file.sha256(),
                file.kind(),
                file.list(),
                LocalDate.parse(file.asOf()),
                file.name(),
                file.bytes(),
                Optional.ofNullable(file.supplements()));
    }
}
