package org.bringback.job.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * What has to be done between the entries of a journal that is replayed.
 *
 * @param <E> how it may fail
 */
public interface ReplayWork<E extends Exception> {

    /** Reads files that were entered. */
    void takeIn(List<EnteredFile> entered) throws IOException, E;

    /** Keeps that somebody confirmed the size of a file, by its number. */
    void accept(long file);

    /** Removes contacts of records again. */
    void remove(LocalDate asOf, boolean whole, List<Long> records);

    /** Finds out who is who and makes the snapshots of a day. */
    void count(LocalDate asOf) throws IOException, E;
}
