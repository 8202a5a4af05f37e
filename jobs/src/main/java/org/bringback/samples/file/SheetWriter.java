package org.bringback.samples.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes one file row by row, whatever its format. */
public interface SheetWriter extends Closeable {

    /** Begins a sheet; text files have one, whose name is not written. */
    void sheet(String name) throws IOException;

    void row(List<SampleCell> cells) throws IOException;

    /** A row in which nothing stands. */
    void blank() throws IOException;
}
