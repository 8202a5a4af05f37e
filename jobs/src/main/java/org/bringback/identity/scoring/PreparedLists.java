package org.bringback.identity.scoring;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bringback.identity.index.RowIndex;
import org.bringback.linkage.blocking.KeySets;
import org.bringback.linkage.input.PreparedRecords;
import org.bringback.reference.codes.CohortId;

/**
 * The rows of all lists that are older than a register, read and prepared once for all its units: a register of millions has
 * dozens, and each would read nearly all of the lists again. One for all threads; the last register's are kept until memory
 * is short.
 */
public final class PreparedLists {
    /** Of longer lists nearly every row of a register meets some row, so that it is not worth knowing which. */
    private static final int MAX_FILTERED = 300_000;

    private SoftReference<Entry> last = new SoftReference<>(null);

    /** Whose lists, before which register, on which night. */
    record Scope(CohortId cohort, long register, LocalDate day) {}

    private record Entry(Scope scope, Rows rows) {}

    /**
     * Rows that are ready to be compared.
     *
     * @param keys they have under each rule; empty where they are too many
     */
    record Rows(ComparedRows compared, PreparedRecords prepared, Optional<KeySets> keys) {

        boolean meets(RowIndex rows, int row) {
            return keys.isEmpty() || PairScoring.meets(keys.get(), rows, row);
        }
    }

    synchronized Rows get(Scope scope, Supplier<Rows> prepare) {
        Entry known = last.get();
        if (known == null || !known.scope().equals(scope)) {
            // the one before goes first: both would need twice the memory
            last = new SoftReference<>(null);
            known = new Entry(scope, prepare.get());
            last = new SoftReference<>(known);
        }
        return known.rows();
    }

    /** Forgets them, as nothing more is compared. */
    public synchronized void clear() {
        last = new SoftReference<>(null);
    }

    /** The keys of the rows of some lists in the database, ascending. */
    static long[] rowKeys(List<RowIndex> lists) {
        return lists.stream()
                .flatMapToLong(rows -> LongStream.range(0, rows.size()).map(row -> rows.key((int) row)))
                .sorted()
                .toArray();
    }

    static Optional<KeySets> keys(List<RowIndex> lists) {
        int rows = lists.stream().mapToInt(RowIndex::size).sum();
        return rows > MAX_FILTERED ? Optional.empty() : Optional.of(Hits.keys(lists));
    }
}
