package org.bringback.job.workspace;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.bringback.job.protection.StateProtection;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;

/**
 * The database of a state, found to belong to it and migrated.
 *
 * @param id of the state
 * @param seal of the database's own file; empty where a server keeps it
 */
record OpenedDatabase(HikariDataSource pool, String id, Optional<DatabaseSeal> seal, StateProtection protection)
        implements Closeable {

    /** Waits until the disk holds what was committed to the database's own file. */
    void sync() throws IOException {
        if (seal.isPresent()) {
            DiskSync.file(seal.get().database());
        }
    }

    @Override
    public void close() throws IOException {
        if (seal.isPresent()) {
            protection.giveBackRoom(pool);
            if (Files.exists(seal.get().database())) {
                OwnerOnly.fileIfMissing(seal.get().database());
            }
        }
        pool.close();
        if (seal.isPresent()) {
            seal.get().close();
        }
    }
}
