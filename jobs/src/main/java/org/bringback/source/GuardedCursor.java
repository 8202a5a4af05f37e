package org.bringback.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.bringback.notice.Notice;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.RowSource;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they are handed out: a reader that fails, however it does so, refuses its file.
 *
 * @param after archives and temporary files in which the rows lie, to be closed after them in this order
 */
record GuardedCursor(RowSource rows, RowBudget budget, List<Closeable> after) implements RowCursor {

    @Override
    public @Nullable SourceRow next() throws RefusedFileException {
        try {
            SourceRow row = rows.next();
            if (row != null) {
                budget.spend(row, rows.location());
            }
            return row;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw Refusal.from(e, rows.location());
        }
    }

    @Override
    public List<Notice> warnings() {
        return rows.warnings();
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            closeAll(after);
        }
    }

    /** Closes every one of them, even when one fails. */
    static void closeAll(List<Closeable> all) throws IOException {
        IOException first = null;
        for (Closeable one : all) {
            try {
                one.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
