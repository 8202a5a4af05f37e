package org.bringback.identity.scoring;

import java.util.Locale;

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
}
