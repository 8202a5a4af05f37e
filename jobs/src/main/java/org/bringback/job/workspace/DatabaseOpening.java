package org.bringback.job.workspace;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.lease.WorkerSessionStore;
import org.bringback.job.protection.StateProtection;
import org.bringback.job.upgrade.StateTables;
import org.bringback.text.BilingualText;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Opens the database of a state: an H2 file in its folder, or a server's that the environment names.
 *
 * @param opened what has to be closed after the database, a server's lock among it
 */
record DatabaseOpening(
        Path folder, StateProtection protection, Map<String, String> environment, Deque<Closeable> opened) {

    /** Acknowledged commits must survive a kill, which H2 promises only without its write delay. */
    private static final String H2_OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=32768;MAX_MEMORY_ROWS=200000";

    private static final String NAME = "bringback";
    private static final String REBUILDING = "rebuilding";
    private static final String DRAFT = "draft";
    private static final String ENDING = ".mv.db";

    /** A database that is made anew; until {@link #endRebuild} nobody can open it otherwise. */
    OpenedDatabase openAnew(String id) throws IOException, StateInUseException {
        try (AtomicFile rebuilding = AtomicFile.ownerOnly(folder.resolve(REBUILDING))) {
            Files.writeString(rebuilding.draft(), id);
            rebuilding.putInPlace();
        }
        StateMarker.in(folder).write(id);
        if (DatabaseServer.find(environment).isPresent()) {
            return emptyOnServer(id);
        }
        Path file = folder.resolve(NAME + ENDING);
        if (Files.exists(file)) {
            Files.move(file, folder.resolve("replaced" + ENDING), StandardCopyOption.REPLACE_EXISTING);
        }
        create(file, id);
        DatabaseSeal seal = DatabaseSeal.of(folder, file);
        seal.open();
        return opened(Optional.of(id), id, Optional.of(seal));
    }

    private OpenedDatabase emptyOnServer(String id) throws StateInUseException {
        HikariDataSource pool = pool();
        opened.push(pool);
        migrate(pool);
        StateIdentityStore store = new StateIdentityStore(pool);
        if (store.holdsSubmissions()) {
            throw StateProblem.notEmpty();
        }
        if (store.find().isEmpty()) {
            store.write(id);
        }
        return new OpenedDatabase(pool, id, Optional.empty(), protection);
    }

    static boolean isBeingRebuilt(Path folder) {
        return Files.exists(folder.resolve(REBUILDING));
    }

    static void endRebuild(Path folder) throws IOException {
        Files.delete(folder.resolve(REBUILDING));
        DiskSync.folder(folder);
    }

    /**
     * @param newId of the state where it is new
     * @throws SetupException when the database is gone, damaged or another state's
     */
    OpenedDatabase open(String newId) throws IOException, StateInUseException {
        if (isBeingRebuilt(folder)) {
            throw StateProblem.rebuilding(folder);
        }
        Optional<String> known = StateMarker.in(folder).find();
        if (DatabaseServer.find(environment).isPresent()) {
            return opened(known, newId, Optional.empty());
        }
        Path file = folder.resolve(NAME + ENDING);
        if (isMissing(file)) {
            if (known.isPresent() || FolderArchive.holdsFiles(folder)) {
                throw StateProblem.lost(folder);
            }
            create(file, newId);
        }
        DatabaseSeal seal = wholeSeal(folder, file);
        seal.open();
        return opened(known, newId, Optional.of(seal));
    }

    /**
     * Of a state that nobody has open.
     *
     * @throws SetupException when its database's own file is gone, or not as it was closed
     */
    static void requireWhole(Path folder) throws IOException {
        if (isBeingRebuilt(folder)) {
            throw StateProblem.rebuilding(folder);
        }
        Path file = folder.resolve(NAME + ENDING);
        if (isMissing(file)) {
            throw StateProblem.lost(folder);
        }
        wholeSeal(folder, file);
    }

    private static boolean isMissing(Path file) throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }

    private static DatabaseSeal wholeSeal(Path folder, Path file) throws IOException {
        DatabaseSeal seal = DatabaseSeal.of(folder, file);
        return switch (seal.check()) {
            case CHANGED -> throw StateProblem.damaged(folder);
            case UNTRUSTED -> throw StateProblem.untrusted(folder);
            case GOOD -> seal;
        };
    }

    /**
     * Makes a new H2 file under another name and renames it when it is whole: H2 commits every table by itself, and a
     * kill in the middle would leave half a database that no later run could use.
     */
    private void create(Path file, String id) throws IOException {
        try (AtomicFile database = AtomicFile.at(file, DRAFT + ENDING)) {
            // H2 takes an empty file for a new database, and keeps its rights
            OwnerOnly.file(database.draft());
            DriverManagerDataSource draft =
                    new DriverManagerDataSource(url(DRAFT), "sa", protection.databasePassword());
            migrate(draft);
            new StateIdentityStore(draft).write(id);
            Files.deleteIfExists(DatabaseSeal.file(folder));
            database.putInPlace();
        }
    }

    private OpenedDatabase opened(Optional<String> known, String newId, Optional<DatabaseSeal> seal)
            throws IOException, StateInUseException {
        HikariDataSource pool = null;
        try {
            pool = pool();
            migrate(pool);
            if (seal.isEmpty()) {
                takeBack(pool);
            }
            return new OpenedDatabase(pool, identify(known, newId, pool), seal, protection);
        } catch (RuntimeException | IOException e) {
            if (pool != null) {
                pool.close();
            }
            if (StateProblem.isDamage(e)) {
                throw StateProblem.damaged(folder);
            }
            throw e;
        }
    }

    /**
     * Opens the database of a state that another process works on.
     *
     * @param worker name of this one
     * @throws SetupException when there is no such state yet, or its tables are of another version
     * @throws org.bringback.reference.file.ConfigurationException when it is plain and this process has a key
     */
    OpenedDatabase join(String worker) {
        HikariDataSource pool = ConnectionPools.beside(
                DatabaseServer.find(environment).orElseThrow(), WorkerSessionStore.PREFIX + worker);
        opened.push(pool);
        StateTables tables = new StateTables(pool, folder);
        if (!tables.areCurrent()) {
            throw new SetupException(tables.problem().orElse(StateProblem.NOT_BEGUN));
        }
        String id = new StateIdentityStore(pool).find().orElseThrow(() -> new SetupException(StateProblem.NOT_BEGUN));
        protection.requireBegun(pool);
        return new OpenedDatabase(pool, id, Optional.empty(), protection);
    }

    /** What a process that is gone handed out to workers is theirs no more: whoever opens the state may change it. */
    private static void takeBack(DataSource database) {
        PartitionLeaseStore leases = new PartitionLeaseStore(database, System::currentTimeMillis);
        leases.workers().forEach(new WorkerSessionStore(database)::end);
        leases.clear();
    }

    /** @throws SetupException when the tables are of a newer version, or of one that cannot be brought up to date */
    private void migrate(DataSource database) {
        StateTables tables = new StateTables(database, folder);
        Optional<BilingualText> problem = tables.problem();
        if (problem.isPresent()) {
            throw new SetupException(problem.get());
        }
        tables.bringUpToDate();
    }

    /**
     * What keeps the database from being opened, found without changing it; empty where there is none yet.
     *
     * @throws StateInUseException when another process works with it
     */
    Optional<BilingualText> problem() throws IOException, StateInUseException {
        Path file = folder.resolve(NAME + ENDING);
        boolean server = DatabaseServer.find(environment).isPresent();
        if (!server && (!Files.exists(file) || Files.size(file) == 0)) {
            boolean lost = StateMarker.in(folder).find().isPresent() || FolderArchive.holdsFiles(folder);
            return lost ? Optional.of(StateProblem.lost(folder).explanation()) : Optional.empty();
        }
        if (isBeingRebuilt(folder)) {
            return Optional.of(StateProblem.rebuilding(folder).explanation());
        }
        if (!server) {
            switch (DatabaseSeal.of(folder, file).check()) {
                case CHANGED -> {
                    return Optional.of(StateProblem.damaged(folder).explanation());
                }
                case UNTRUSTED -> {
                    return Optional.of(StateProblem.untrusted(folder).explanation());
                }
                case GOOD -> {}
            }
        }
        try (HikariDataSource pool = server
                ? pool()
                : ConnectionPools.embedded(url(NAME) + ";ACCESS_MODE_DATA=r", protection.databasePassword())) {
            return new StateTables(pool, folder).problem();
        }
    }

    /** A marker is written after the database has its id, so that one without the other is an older state, or a loss. */
    private String identify(Optional<String> known, String newId, HikariDataSource pool) throws IOException {
        StateIdentityStore store = new StateIdentityStore(pool);
        Optional<String> stored = store.find();
        boolean begunAnew = stored.isEmpty() && FolderArchive.holdsFiles(folder) && !store.holdsSubmissions();
        if (begunAnew || (known.isPresent() && !known.equals(stored))) {
            throw StateProblem.lost(folder);
        }
        String id = stored.orElse(newId);
        if (stored.isEmpty()) {
            store.write(id);
        }
        if (known.isEmpty()) {
            StateMarker.in(folder).write(id);
        }
        return id;
    }

    private HikariDataSource pool() throws StateInUseException {
        Optional<DatabaseServer> server = DatabaseServer.find(environment);
        return server.isPresent()
                ? ConnectionPools.onServer(server.get(), opened)
                : ConnectionPools.embedded(url(NAME), protection.databasePassword());
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + protection.databaseOptions() + H2_OPTIONS;
    }
}
