package org.bringback.job.workspace;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
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
    private final StateProtection protection;
    private final FolderArchive archive;
    private final DataSource database;
    private final Deque<Closeable> opened;

    private State(
            Path folder,
            StateProtection protection,
            FolderArchive archive,
            DataSource database,
            Deque<Closeable> opened) {
        this.folder = folder;
        this.protection = protection;
        this.archive = archive;
        this.database = database;
        this.opened = opened;
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
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            opened.push(new FileStateLock(folder.resolve("lock")).acquire());
            StateProtection protection = StateProtection.of(folder, environment);
            opened.push(protection::close);
            OwnerOnly.restrictAll(folder);
            FolderArchive archive = FolderArchive.open(folder, protection.archiveKey());
            opened.push(archive);
            HikariDataSource database = migrated(folder, protection, environment, opened);
            return new State(folder, protection, archive, protection.protect(database), opened);
        } catch (IOException | StateInUseException | RuntimeException e) {
            closeAll(opened);
            throw e;
        }
    }

    private static HikariDataSource migrated(
            Path folder, StateProtection protection, Map<String, String> environment, Deque<Closeable> opened)
            throws IOException, StateInUseException {
        Optional<DatabaseServer> server = DatabaseServer.find(environment);
        HikariDataSource database =
                server.isPresent() ? ConnectionPools.onServer(server.get(), opened) : embedded(folder, protection);
        opened.push(database);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static HikariDataSource embedded(Path folder, StateProtection protection) throws IOException {
        createDatabase(folder, protection);
        return ConnectionPools.embedded(url(folder, "bringback", protection), protection.databasePassword());
    }

    /**
     * Encrypts a state that nobody has open.
     *
     * @return how many files were encrypted
     * @throws StateInUseException when another process has it open
     */
    public static int encrypt(Path folder, KeyFile key) throws IOException, StateInUseException {
        OwnerOnly.folder(folder);
        Map<String, String> environment = System.getenv();
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            opened.push(new FileStateLock(folder.resolve("lock")).acquire());
            int files = StateEncryption.encrypt(folder, key);
            StateProtection protection = StateProtection.of(folder, environment);
            protection.encryptValues(migrated(folder, protection, environment, opened));
            return files;
        } finally {
            closeAll(opened);
        }
    }

    /**
     * Makes a new H2 file under another name and renames it when it is whole: H2 commits every table by itself, and a
     * kill in the middle would leave half a database that no later run could use.
     */
    private static void createDatabase(Path folder, StateProtection protection) throws IOException {
        Path file = folder.resolve("bringback.mv.db");
        if (Files.exists(file)) {
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
        closeAll(opened);
    }

    /** What was opened last is closed first: locks are given back when the database is closed. */
    private static void closeAll(Deque<Closeable> opened) throws IOException {
        if (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } finally {
                closeAll(opened);
            }
        }
    }
}
