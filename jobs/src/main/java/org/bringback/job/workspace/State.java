package org.bringback.job.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.job.copy.DatabaseCopies;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.protection.StateEncryption;
import org.bringback.job.protection.StateProtection;
import org.bringback.text.BilingualText;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Secret;
import org.bringback.text.file.Sha256;

/**
 * The state of one installation, opened: its folder (0700), its lock, its database and its archive of files taken in.
 * An H2 file in the folder by default; PostgreSQL where {@code BRINGBACK_DATABASE_URL} names one.
 */
public final class State implements Closeable {

    private final Path folder;
    private final StateProtection protection;
    private final SubmissionArchive archive;
    private final Optional<SubmissionArchive.Keeper> keeper;
    private final OpenedDatabase database;
    private final DataSource values;
    private final Deque<Closeable> opened;

    private State(
            Path folder,
            StateProtection protection,
            SubmissionArchive archive,
            Optional<SubmissionArchive.Keeper> keeper,
            OpenedDatabase database,
            Deque<Closeable> opened) {
        this.folder = folder;
        this.protection = protection;
        this.archive = archive;
        this.keeper = keeper;
        this.database = database;
        this.values = protection.protect(database.pool());
        this.opened = opened;
    }

    /**
     * Opens the state, creating it when it is new.
     *
     * @throws StateInUseException when another process has it open
     * @throws UnusableFolderException when nothing can be written there
     * @throws SetupException when its database is gone, damaged or another state's
     */
    public static State open(Path folder) throws IOException, StateInUseException {
        return open(folder, System.getenv());
    }

    /** Whether the environment names a database server, so that the rows lie there. */
    public static boolean isOnServer() {
        return DatabaseServer.find(System.getenv()).isPresent();
    }

    static State open(Path folder, Map<String, String> environment) throws IOException, StateInUseException {
        return open(folder, environment, opening -> opening.open(StateMarker.newId()));
    }

    /**
     * Opens the state of a demo.
     *
     * @param country says which synthetic country it is about: the same one gives the same bytes
     */
    public static State openDemo(Path folder, String country) throws IOException, StateInUseException {
        return open(folder, System.getenv(), opening -> opening.open(StateMarker.demoId(country)));
    }

    /**
     * Opens the state with a new database, which nobody else may open before {@link #isRebuilt}. The old file is kept
     * beside it.
     *
     * @param id of the state, as its journal says
     */
    public static State openAnew(Path folder, String id) throws IOException, StateInUseException {
        return open(folder, System.getenv(), opening -> opening.openAnew(id));
    }

    /**
     * Joins the work on a state that another process has open: the same database, on a server, and a folder with nothing
     * but this process's own files.
     *
     * @param worker name of this process
     * @throws StateInUseException when another process has the folder
     * @throws SetupException when there is no such state yet, or its tables are of another version
     */
    public static State join(Path folder, String worker) throws IOException, StateInUseException {
        return join(folder, System.getenv(), worker);
    }

    static State join(Path folder, Map<String, String> environment, String worker)
            throws IOException, StateInUseException {
        if (StateMarker.in(folder).find().isPresent() || FolderArchive.holdsFiles(folder)) {
            throw StateProblem.folderOfAState(folder);
        }
        return open(folder, environment, new Way() {
            @Override
            public OpenedDatabase open(DatabaseOpening opening) {
                return opening.join(worker);
            }

            @Override
            public SubmissionArchive archive(FolderArchive own, OpenedDatabase database, Deque<Closeable> opened)
                    throws IOException {
                FolderArchive.Borrowed shared = FolderArchive.Borrowed.open(folder, database);
                opened.push(shared);
                return shared;
            }

            @Override
            public Optional<SubmissionArchive.Keeper> keeper(FolderArchive own) {
                return Optional.empty();
            }
        });
    }

    /** How the database is opened. */
    interface Way {
        OpenedDatabase open(DatabaseOpening opening) throws IOException, StateInUseException;

        /** Where files that were taken in are; the state's own folder, unless it is another machine's. */
        default SubmissionArchive archive(FolderArchive own, OpenedDatabase database, Deque<Closeable> opened)
                throws IOException {
            return own;
        }

        /** Who takes files in; nobody does for another process. */
        default Optional<SubmissionArchive.Keeper> keeper(FolderArchive own) {
            return Optional.of(own);
        }
    }

    private static State open(Path folder, Map<String, String> environment, Way way)
            throws IOException, StateInUseException {
        FolderProblem.requireRoom(FolderProblem.STATE, folder);
        begin(folder);
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            opened.push(new FileStateLock(folder.resolve("lock")).acquire());
            StateProtection protection = StateProtection.of(folder, environment);
            opened.push(protection::close);
            OwnerOnly.restrictAll(folder);
            FolderArchive archive = FolderArchive.open(folder, protection.archiveKey());
            opened.push(archive);
            OpenedDatabase database = way.open(new DatabaseOpening(folder, protection, environment, opened));
            opened.push(database);
            if (database.seal().isPresent()) {
                opened.push(DatabaseCopies.of(folder, database.pool()));
            }
            return new State(
                    folder, protection, way.archive(archive, database, opened), way.keeper(archive), database, opened);
        } catch (IOException | StateInUseException | RuntimeException e) {
            closeAll(opened);
            throw e;
        }
    }

    /** Makes a state's folder where it is missing; what lies in it is of no use where a power loss takes back its name. */
    private static void begin(Path folder) throws IOException {
        Path made = folder.toAbsolutePath();
        Deque<Path> missing = new ArrayDeque<>();
        while (made != null && !Files.exists(made)) {
            missing.push(made);
            made = made.getParent();
        }
        OwnerOnly.folder(folder);
        for (Path one : missing) {
            DiskSync.nameOf(one);
        }
    }

    /**
     * The id of a state that never took a file in, for which a new database is as good as the old one; empty where it may
     * have taken one in, or where there is no state.
     */
    public static Optional<String> unusedId(Path folder) throws IOException {
        Optional<String> known = StateMarker.in(folder).find();
        if (FolderArchive.holdsFiles(folder) || (known.isEmpty() && !Files.exists(DatabaseSeal.file(folder)))) {
            return Optional.empty();
        }
        return Optional.of(known.orElseGet(StateMarker::newId));
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
            // the database's file changes, so its seal would not fit any more
            Files.deleteIfExists(DatabaseSeal.file(folder));
            int files = StateEncryption.encrypt(folder, key);
            StateProtection protection = StateProtection.of(folder, environment);
            OpenedDatabase database =
                    new DatabaseOpening(folder, protection, environment, opened).open(StateMarker.newId());
            opened.push(database);
            protection.encryptValues(database.pool());
            return files;
        } finally {
            closeAll(opened);
        }
    }

    /** What keeps a state from being opened; empty where nothing does, or another process has it open. */
    public static Optional<BilingualText> problem(Path folder) throws IOException {
        boolean begun = Files.exists(folder.resolve("state.json")) || Files.exists(folder.resolve("bringback.mv.db"));
        if (!begun || !Files.isWritable(folder)) {
            return Optional.empty();
        }
        Map<String, String> environment = System.getenv();
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            opened.push(new FileStateLock(folder.resolve("lock")).acquire());
            StateProtection protection = StateProtection.of(folder, environment);
            opened.push(protection::close);
            return new DatabaseOpening(folder, protection, environment, opened).problem();
        } catch (StateInUseException e) {
            return Optional.empty();
        } finally {
            closeAll(opened);
        }
    }

    /**
     * Keeps a state from being opened while its files are copied as they lie.
     *
     * @return to be closed, which lets others open it again
     * @throws StateInUseException when another process has it open
     * @throws SetupException when its database is gone, or not as it was closed
     */
    public static Closeable atRest(Path folder) throws IOException, StateInUseException {
        Closeable lock = new FileStateLock(folder.resolve("lock")).acquire();
        try {
            DatabaseOpening.requireWhole(folder);
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The id that a state's folder names; empty where it names none. */
    public static Optional<String> knownId(Path folder) throws IOException {
        return StateMarker.in(folder).find();
    }

    public DataSource database() {
        return values;
    }

    public SubmissionArchive archive() {
        return archive;
    }

    /** The same archive to take files into; empty for a worker, who takes nothing in. */
    public Optional<SubmissionArchive.Keeper> keeper() {
        return keeper;
    }

    /** The folder of blocking keys. */
    public Path keys() throws IOException {
        return protection.keys();
    }

    /** With which they are encrypted wherever they lie; empty where the state is plain. */
    public Optional<Secret> keysKey() {
        return protection.keysKey();
    }

    public Path folder() {
        return folder;
    }

    /** Names the state in its releases. */
    public String id() {
        return database.id();
    }

    /** Whether its database is made anew, of files that were taken in before. */
    public boolean isBeingRebuilt() {
        return DatabaseOpening.isBeingRebuilt(folder);
    }

    /** The new database holds what the state's journal and archive say. */
    public void isRebuilt() throws IOException {
        DatabaseOpening.endRebuild(folder);
    }

    /** Tells states and their keys apart, and tells nothing of the key: who works on a state needs both. */
    public String digest() {
        String key = protection
                .archiveKey()
                .map(secret -> secret.derive("workers").hex())
                .orElse("");
        return Sha256.hex(id() + " " + key);
    }

    /** Waits until the disk holds what was committed to the database's own file. */
    public void sync() throws IOException {
        database.sync();
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
