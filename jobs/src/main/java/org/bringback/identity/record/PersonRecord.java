package org.bringback.identity.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of who a person is.
 *
 * @param key of the row
 * @param hash equal for rows that say the same
 * @param id a usable 13-digit ID or letter code with its kind in front, or null
 * @param reference the office's own reference of its record, or null
 * @param cells in the order of {@link #COLUMNS}
 */
public record PersonRecord(
        long key, long hash, @Nullable String id, @Nullable String reference, List<String> cells) {

    /** The columns of the standard layout that models may name; the reference is the row's key. */
    public static final List<String> COLUMNS = List.of(
            "person_ref",
            "national_id",
            "title",
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "province_code",
            "district",
            "school_code",
            "guardian_name",
            "phone");

    /** A number for the usable ID; 0 where there is none. */
    public long idHash() {
        return idHash(id);
    }

    /** @param id with its kind in front, or null */
    public static long idHash(@Nullable String id) {
        if (id == null) {
            return 0;
        }
        long number = 1125899906842597L;
        for (int i = 0; i < id.length(); i++) {
            number = 31 * number + id.charAt(i);
        }
        return number == 0 ? 1 : number;
    }
}
