package org.bringback.intake.classify;

import org.bringback.reference.codes.Sex;
import org.bringback.thai.date.PartialDate;
import org.bringback.thai.id.IdReading;
import org.jspecify.annotations.Nullable;

/**
 * Who a row is about, normalised; null where the cell is empty.
 *
 * @param ref the office's own reference of the record
 * @param sex where the row does not say, what the title says
 */
record PersonDetails(
        @Nullable String ref,
        IdReading id,
        PersonName name,
        @Nullable Sex sex,
        @Nullable PartialDate birth,
        ContactDetails contact) {

    /** Equal for rows that say the same about who the person is, whatever else they say. */
    public long hash() {
        return RowHash.of(this);
    }
}
