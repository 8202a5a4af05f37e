package org.bringback.job.backup;

import java.time.Instant;
import java.util.List;

/**
 * What one backup holds.
 *
 * @param number of the backup: backups are in this order, whatever the clock says
 * @param made time in UTC, to the second
 * @param program version of the program that made it
 * @param state the state's id; empty where the state has none yet
 * @param database {@code h2}: a file among the others; {@code postgresql}: a dump
 */
record BackupManifest(int number, String made, String program, String state, String database, List<StoredFile> files) {

    static final String EMBEDDED = "h2";
    static final String SERVER = "postgresql";

    /** The embedded database's file, and the dump of a server's: never part of the state's own files. */
    static final String DATABASE_FILE = "bringback.mv.db";

    static final String DUMP = "database.dump";

    boolean isDump() {
        return database.equals(SERVER);
    }

    Instant time() {
        return Instant.parse(made);
    }

    long bytes() {
        return files.stream().mapToLong(StoredFile::bytes).sum();
    }
}
