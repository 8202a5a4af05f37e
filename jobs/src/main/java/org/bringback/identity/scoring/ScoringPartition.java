package org.bringback.identity.scoring;

import java.util.Locale;
import org.bringback.intake.row.RowKey;

/**
 * Some rows to be compared with everything older than they are: rows of a register, or records that an export began.
 *
 * @param submission whose rows they are
 * @param first key
 * @param last key
 */
public record ScoringPartition(long submission, long first, long last) {

    /** A word for it that sorts as it is to be worked off. */
    public String name() {
        return String.format(Locale.ROOT, "%019d-%019d", first, last);
    }

    /** The partition of a {@link #name}, which says all there is to know: keys hold their submission. */
    public static ScoringPartition parse(String name) {
        int dash = name.indexOf('-');
        long first = Long.parseLong(name.substring(0, dash));
        return new ScoringPartition(RowKey.of(first).submission(), first, Long.parseLong(name.substring(dash + 1)));
    }
}
