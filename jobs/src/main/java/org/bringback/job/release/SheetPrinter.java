package org.bringback.job.release;

import java.nio.file.Path;

/** Makes the PDFs of a release while everything else of it is written. */
interface SheetPrinter {

    /** Begins with a sheet, or keeps it in mind. */
    void begin(ReportSheet sheet, Path file, ParallelTasks threads);

    /** Begins with those that were kept in mind: all are known now. */
    void beginRest(ParallelTasks threads);
}
