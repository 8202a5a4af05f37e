package org.bringback.identity.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowKey;

/**
 * A person and everything that speaks of them.
 *
 * @param person its number
 * @param records oldest first
 * @param register the row of the newest register that has them
 */
public record PersonExplanation(
        long person,
        List<ListedRecord> records,
        Optional<Joined> register,
        List<OpenPair> reviews,
        List<Change> changes) {

    /**
     * What one list says of them, the rows that say so, and why it is this person.
     *
     * @param ground empty for the oldest record, which the person is named after
     */
    public record ListedRecord(List<RowLocation> rows, Optional<Ground> ground) {}

    /** The register's row and why it is this person. */
    public record Joined(RowLocation row, Optional<Ground> ground) {}

    /**
     * Why two rows are one person.
     *
     * @param kind {@code decision}, {@code id}, {@code reference} or {@code engine}
     * @param with the other row
     * @param weight what the engine finds between the two, log2 of the odds
     */
    public record Ground(String kind, RowLocation with, double weight) {}

    /** A pair that waits for a decision. */
    public record OpenPair(RowKey left, RowKey right, String cause) {}

    /** Records that went from one person to another. */
    public record Change(LocalDate on, String kind, long from, long to, int records) {}
}
