package org.bringback.job.workspace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.OwnerOnly;
import org.flywaydb.core.Flyway;

/**
 * The state of one installation, opened: its folder (0700), its lock, its database and its archive of files taken in.
 * An H2 file in the folder by default; PostgreSQL where {@code BRINGBACK_DATABASE_URL} names one.
 */
public final class State implements Closeable {

    /** Acknowledged commits must survive a kill, which H2 promises only without its write delay. */
    private static final String H2_OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=32768;MAX_MEMORY_ROWS=200000";

    private final Path folder;
    private final Closeable lock;
    private final SubmissionArchive archive;
    private final HikariDataSource database;

    private State(Path folder, Closeable lock, HikariDataSource database) {
        this.folder = folder;
        this.archive = new FolderArchive(folder.resolve("archive"));
        this.lock = lock;
        this.database = database;
    }

    /**
     * Opens the state, creating it when it is new.
     *
     * @throws StateInUseException when another process has it open
     * @throws UnusableFolderException when nothing can be written there
     */
    public static State open(Path folder) throws IOException, StateInUseException {
        FolderProblem.requireRoom(FolderProblem.STATE, folder);
        OwnerOnly.folder(folder);
        Closeable lock = new FileStateLock(folder.resolve("lock")).acquire();
        OwnerOnly.restrictAll(folder);
        createDatabase(folder, System.getenv());
        HikariDataSource database = new HikariDataSource(settings(folder, System.getenv()));
        Flyway.configure().dataSource(database).load().migrate();
        return new State(folder, lock, database);
    }

    /**
     * Makes a new H2 file under another name and renames it when it is whole: H2 commits every table by itself, and a
     * kill in the middle would leave half a database that no later run could use.
     */
    private static void createDatabase(Path folder, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("bringback.mv.db");
        if (environment.get("BRINGBACK_DATABASE_URL") != null || Files.exists(file)) {
            return;
        }
        try (AtomicFile database = AtomicFile.at(file, "draft.mv.db")) {
            // H2 takes an empty file for a new database, and keeps its rights
            OwnerOnly.file(database.draft());
            Flyway.configure()
                    .dataSource("jdbc:h2:file:" + folder.resolve("draft").toAbsolutePath() + H2_OPTIONS, "sa", "")
                    .load()
                    .migrate();
            database.putInPlace();
        }
    }

    private static HikariConfig settings(Path folder, Map<String, String> environment) {
        HikariConfig settings = new HikariConfig();
        String url = environment.get("BRINGBACK_DATABASE_URL");
        settings.setJdbcUrl(
                url != null
                        ? url
                        : "jdbc:h2:file:" + folder.resolve("bringback").toAbsolutePath() + H2_OPTIONS);
        settings.setUsername(environment.getOrDefault("BRINGBACK_DATABASE_USER", "sa"));
        settings.setPassword(environment.getOrDefault("BRINGBACK_DATABASE_PASSWORD", ""));
        settings.setMaximumPoolSize(6);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return settings;
    }

    public DataSource database() {
        return database;
    }

    public SubmissionArchive archive() {
        return archive;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        database.close();
        lock.close();
    }
}
