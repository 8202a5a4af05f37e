package org.bringback.intake.row;

/** How a file's data rows divide. */
public record RowCounts(long seen, long accepted, long rejected, long quarantined, long blank) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    /** Counts one row more. */
    public RowCounts plus(RowOutcome outcome) {
        return new RowCounts(
                seen + 1,
                accepted + (outcome instanceof RowOutcome.Accepted ? 1 : 0),
                rejected + (outcome instanceof RowOutcome.Rejected ? 1 : 0),
                quarantined + (outcome instanceof RowOutcome.Quarantined ? 1 : 0),
                blank + (outcome instanceof RowOutcome.Blank ? 1 : 0));
    }

    /** Whether no row is unaccounted for. */
    public boolean isBalanced() {
        return seen == accountedFor();
    }

    public long accountedFor() {
        return accepted + rejected + quarantined + blank;
    }

    /** Rejected and quarantined rows as a share of all that hold anything, in percent. */
    public double setAsidePercent() {
        long rows = seen - blank;
        return rows == 0 ? 0 : 100.0 * (rejected + quarantined) / rows;
    }
}
