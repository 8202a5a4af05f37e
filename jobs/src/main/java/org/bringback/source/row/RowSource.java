package org.bringback.source.row;

import java.io.Closeable;
import java.util.List;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of file, and whatever its reader throws. {@code GuardedCursor} makes refusals of that. */
public interface RowSource extends Closeable {

    /** The next row, blank ones included, or null at the end. */
    @Nullable
    SourceRow next() throws Exception;

    /** Where the reader is, as far as it knows: the file, and perhaps its sheet and row. */
    Location location();

    /** Warnings about the file as a whole found so far. */
    List<Notice> warnings();
}
