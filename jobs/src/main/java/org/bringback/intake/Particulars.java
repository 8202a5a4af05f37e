package org.bringback.intake;

import org.bringback.reference.Sex;
import org.bringback.thai.IdReading;
import org.bringback.thai.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a row is about, normalised; null where the cell is empty.
 *
 * @param ref the office's own reference of the record
 * @param sex where the row does not say, what the title says
 */
public record Particulars(
        @Nullable String ref,
        IdReading id,
        Name name,
        @Nullable Sex sex,
        @Nullable PartialDate birth,
        Whereabouts whereabouts) {

    /** Equal for rows that say the same about who the person is, whatever else they say. */
    long hash() {
        return RowHash.of(this);
    }
}
