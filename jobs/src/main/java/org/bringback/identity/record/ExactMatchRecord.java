package org.bringback.identity.record;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * What the exact part looks at in a row.
 *
 * @param list the list the row is on
 * @param id a usable 13-digit ID or letter code with its kind in front ({@code N1234567890121}), or null
 * @param reference the office's own reference of its record, or null
 * @param givenName cleaned, without title; empty when unknown
 * @param familyName cleaned; empty when there is none
 * @param birthDate null when unknown
 * @param birthDay whether the birth date is known to the day
 */
public record ExactMatchRecord(
        RowKey key,
        String list,
        @Nullable String id,
        @Nullable String reference,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        boolean birthDay) {

    /** A 13-digit ID of which everybody has one only; G codes can be several. */
    public Optional<String> nationalId() {
        return Optional.ofNullable(id).filter(value -> value.charAt(0) == 'N');
    }

    /** The same record as if it did not say its ID, its reference, or both. */
    public ExactMatchRecord withoutKeys(boolean withoutId, boolean withoutReference) {
        return new ExactMatchRecord(
                key,
                list,
                withoutId ? null : id,
                withoutReference ? null : reference,
                givenName,
                familyName,
                birthDate,
                birthDay);
    }
}
