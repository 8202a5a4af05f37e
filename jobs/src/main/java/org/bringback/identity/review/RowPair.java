package org.bringback.identity.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.intake.row.RowKey;

/** Two rows as they stand beside each other. */
record RowPair(long left, long right) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static RowPair of(ReviewDecision decision) {
        return new RowPair(decision.left().value(), decision.right().value());
    }

    /** Reads what {@link #toString} wrote. */
    static Optional<RowPair> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new RowPair(Long.parseLong(written.group(1)), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    /** The older row first, as the ledger names pairs. */
    RowPair byAge() {
        return left < right ? this : swapped();
    }

    RowPair swapped() {
        return new RowPair(right, left);
    }

    RowKey leftKey() {
        return RowKey.of(left);
    }

    RowKey rightKey() {
        return RowKey.of(right);
    }

    @Override
    public String toString() {
        return left + "-" + right;
    }
}
