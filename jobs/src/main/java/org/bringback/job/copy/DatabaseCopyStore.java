package org.bringback.job.copy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies the embedded database while others write to it; the copy is what was committed at one moment. */
final class DatabaseCopyStore {

    private final JdbcClient db;

    DatabaseCopyStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** @param file a ZIP file, made or written over; an encrypted database stays encrypted in it */
    void copyTo(Path file) {
        db.sql("backup to :file")
                .param("file", file.toAbsolutePath().toString())
                .update();
    }
}
