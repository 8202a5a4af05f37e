package org.bringback.job.workspace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.protection.StateEncryption;
import org.bringback.job.protection.StateProtection;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.OwnerOnly;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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
    private final StateProtection protection;
    private final FolderArchive archive;
    private final HikariDataSource database;

    private State(
            Path folder, StateProtection protection, FolderArchive archive, Closeable lock, HikariDataSource database) {
        this.folder = folder;
        this.protection = protection;
        this.archive = archive;
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
        return open(folder, System.getenv());
    }

    static State open(Path folder, Map<String, String> environment) throws IOException, StateInUseException {
        FolderProblem.requireRoom(FolderProblem.STATE, folder);
        OwnerOnly.folder(folder);
        Closeable lock = new FileStateLock(folder.resolve("lock")).acquire();
        try {
            StateProtection protection = StateProtection.of(folder, environment);
            OwnerOnly.restrictAll(folder);
            createDatabase(folder, protection, environment);
            HikariDataSource database = new HikariDataSource(settings(folder, protection, environment));
            Flyway.configure().dataSource(database).load().migrate();
            return new State(folder, protection, FolderArchive.open(folder, protection.archiveKey()), lock, database);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Encrypts a state that nobody has open.
     *
     * @return how many files were encrypted
     * @throws StateInUseException when another process has it open
     */
    public static int encrypt(Path folder, KeyFile key) throws IOException, StateInUseException {
        OwnerOnly.folder(folder);
        Closeable lock = new FileStateLock(folder.resolve("lock")).acquire();
        try {
            return StateEncryption.encrypt(folder, key);
        } finally {
            lock.close();
        }
    }

    /**
     * Makes a new H2 file under another name and renames it when it is whole: H2 commits every table by itself, and a
     * kill in the middle would leave half a database that no later run could use.
     */
    private static void createDatabase(Path folder, StateProtection protection, Map<String, String> environment)
            throws IOException {
        Path file = folder.resolve("bringback.mv.db");
        if (environment.get("BRINGBACK_DATABASE_URL") != null || Files.exists(file)) {
            return;
        }
        try (AtomicFile database = AtomicFile.at(file, "draft.mv.db")) {
            // H2 takes an empty file for a new database, and keeps its rights
            OwnerOnly.file(database.draft());
            Flyway.configure()
                    .dataSource(new DriverManagerDataSource(
                            url(folder, "draft", protection), "sa", protection.databasePassword()))
                    .load()
                    .migrate();
            database.putInPlace();
        }
    }

    private static HikariConfig settings(Path folder, StateProtection protection, Map<String, String> environment) {
        HikariConfig settings = new HikariConfig();
        String url = environment.get("BRINGBACK_DATABASE_URL");
        settings.setJdbcUrl(url != null ? url : url(folder, "bringback", protection));
        settings.setUsername(environment.getOrDefault("BRINGBACK_DATABASE_USER", "sa"));
        settings.setPassword(environment.getOrDefault(
                "BRINGBACK_DATABASE_PASSWORD", url == null ? protection.databasePassword() : ""));
        settings.setMaximumPoolSize(6);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return settings;
    }

    private static String url(Path folder, String name, StateProtection protection) {
        return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + protection.databaseOptions() + H2_OPTIONS;
    }

    public DataSource database() {
        return database;
    }

    public SubmissionArchive archive() {
        return archive;
    }

    /** The folder of blocking keys. */
    public Path keys() throws IOException {
        return protection.keys();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
            archive.close();
            protection.close();
        } finally {
            lock.close();
        }
    }
}
