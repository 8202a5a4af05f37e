package org.bringback.source.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.bringback.notice.Notice;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** Rows that lie in an archive or a temporary file, which go when the rows are closed. */
public final class ClosingCursor implements RowCursor {

    private final RowCursor rows;
    private final List<Closeable> after;

    public ClosingCursor(RowCursor rows, List<Closeable> after) {
        this.rows = rows;
        this.after = after;
    }

    @Override
    public @Nullable SourceRow next() throws RefusedFileException {
        return rows.next();
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
    public static void closeAll(List<? extends Closeable> all) throws IOException {
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
