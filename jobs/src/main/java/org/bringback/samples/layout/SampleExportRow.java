package org.bringback.samples.layout;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.error.IdentityError;
import org.bringback.samples.error.RowError;

/**
 * One row of an export before it is put into the office's layout.
 *
 * @param person the true person number
 * @param reported what the row says of the case; {@code truth} is where the case really stands
 */
public record SampleExportRow(long person, Entry entry, Report reported, Status truth, Kind kind, Marks marks) {

    public enum Kind {
        GOOD,
        REPEATED,
        BROKEN
    }

    public record Report(Status status, LocalDate on, Optional<ReferenceTables.Reason> reason) {}

    /** What is wrong with the row. */
    public record Marks(Optional<RowError> rowError, Set<IdentityError> identityErrors) {

        public static Marks none() {
            return new Marks(Optional.empty(), Set.of());
        }
    }

    public boolean has(RowError rowError) {
        return marks.rowError().filter(rowError::equals).isPresent();
    }
}
