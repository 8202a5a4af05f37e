package org.bringback.samples;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.Status;

/**
 * One row of an export before it is put into the office's layout.
 *
 * @param person the true person number
 * @param reported what the row says of the case; {@code truth} is where the case really stands
 */
record CaseRow(long person, Entry entry, Report reported, Status truth, Kind kind, Marks marks) {

    enum Kind {
        GOOD,
        REPEATED,
        BROKEN
    }

    record Report(Status status, LocalDate on, Optional<Reference.Reason> reason) {}

    /** What is wrong with the row. */
    record Marks(Optional<Defect> defect, Set<Flaw> flaws) {

        static Marks none() {
            return new Marks(Optional.empty(), Set.of());
        }
    }

    boolean has(Defect defect) {
        return marks.defect().filter(defect::equals).isPresent();
    }
}
