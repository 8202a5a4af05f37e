package org.bringback.job.workspace;

import java.io.Closeable;
import java.io.IOException;

/** Keeps other processes from a state while one works on it. */
interface StateLock {

    /**
     * Takes the lock, before the database is made or migrated.
     *
     * @return to be closed, which gives the lock back; the end of the process does so too, however it ends
     * @throws StateInUseException when another process has it
     */
    Closeable acquire() throws IOException, StateInUseException;
}
