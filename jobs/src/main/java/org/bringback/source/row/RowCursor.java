package org.bringback.source.row;

import java.io.Closeable;
import java.util.List;
import org.bringback.notice.Notice;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one opened file once, sheet after sheet, in constant memory. */
public interface RowCursor extends Closeable {

    /**
     * The next row, blank ones included, or null at the end.
     *
     * @throws RefusedFileException when the file turns out to be unreadable, for instance cut short
     */
    @Nullable
    SourceRow next() throws RefusedFileException;

    /** Warnings about the file as a whole found so far, such as an encoding that is not the declared one. */
    List<Notice> warnings();
}
