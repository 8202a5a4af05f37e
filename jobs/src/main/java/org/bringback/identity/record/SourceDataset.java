package org.bringback.identity.record;

import org.bringback.intake.row.RowKey;

/**
 * A submission whose rows say who persons are.
 *
 * @param list the list's id; {@code register} for a register
 * @param sha256 of its file
 */
public record SourceDataset(long submission, boolean register, String list, String sha256) {

    public static final String REGISTER = "register";

    public long firstKey() {
        return RowKey.first(submission);
    }

    public long lastKey() {
        return RowKey.last(submission);
    }
}
