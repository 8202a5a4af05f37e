package org.bringback.job.protection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Secret;

/**
 * How a state lies on disk: plain, or encrypted with the key of a {@link KeyFile}.
 *
 * @param secret the key; empty where the state is plain
 */
public record StateProtection(Path state, Optional<Secret> secret) {

    static final String DATABASE_FILE = "bringback.mv.db";

    /**
     * The protection of a state that is about to be opened and locked; a new one is encrypted where the settings name a key.
     *
     * @throws ConfigurationException when key and state do not belong together; nothing was changed then
     */
    public static StateProtection of(Path state, Map<String, String> environment) throws IOException {
        Optional<ProtectionMarker> marker = ProtectionMarker.find(state);
        Optional<KeyFile> file = KeyFile.find(environment);
        if (file.isEmpty()) {
            if (marker.isPresent()) {
                throw ProtectionProblem.noKey(state);
            }
            return new StateProtection(state, Optional.empty());
        }
        Secret secret = file.get().read(state);
        if (marker.isEmpty()) {
            begin(state, secret);
        } else {
            verify(state, marker.get(), secret);
        }
        return new StateProtection(state, Optional.of(secret));
    }

    /** Why a state could not be opened with these settings; empty where it could. Changes nothing. */
    public static Optional<BilingualText> problem(Path state, Map<String, String> environment) throws IOException {
        try {
            if (ProtectionMarker.find(state).isPresent() || !isNew(state)) {
                of(state, environment);
            }
            return Optional.empty();
        } catch (ConfigurationException e) {
            return Optional.of(e.problem());
        }
    }

    private static void begin(Path state, Secret secret) throws IOException {
        if (!isNew(state)) {
            throw ProtectionProblem.notEncrypted(state);
        }
        ProtectionMarker.of(secret, true).write(state);
    }

    private static void verify(Path state, ProtectionMarker marker, Secret secret) {
        requireKey(state, marker, secret);
        if (!marker.complete()) {
            throw ProtectionProblem.interrupted(state);
        }
    }

    static void requireKey(Path state, ProtectionMarker marker, Secret secret) {
        if (!marker.belongsTo(secret)) {
            throw ProtectionProblem.otherKey(state);
        }
    }

    private static boolean isNew(Path state) throws IOException {
        if (Files.exists(state.resolve(DATABASE_FILE))) {
            return false;
        }
        Path archive = state.resolve("archive");
        if (!Files.isDirectory(archive)) {
            return true;
        }
        try (Stream<Path> files = Files.list(archive)) {
            return files.findAny().isEmpty();
        }
    }

    /** Whether a state is encrypted, or has begun to be: asked without its key. */
    public static boolean isEncrypted(Path state) throws IOException {
        return ProtectionMarker.find(state).isPresent();
    }

    /** The key of archived files. */
    public Optional<Secret> archiveKey() {
        return secret.map(StateKeys::new).map(StateKeys::archive);
    }

    /** What the URL of the embedded database says besides; nothing where the state is plain. */
    public String databaseOptions() {
        return secret.isPresent() ? ";CIPHER=AES" : "";
    }

    /** The embedded database's password: that of the file, a blank, and the user's, which is empty. */
    public String databasePassword() {
        return secret.map(key -> new StateKeys(key).database() + " ").orElse("");
    }

    /**
     * The state's database as stores have to see it: where the state is encrypted, so are the values there that tell who a
     * person is.
     *
     * @throws ConfigurationException when key and database do not belong together; nothing was changed then
     */
    public DataSource protect(DataSource database) {
        return columns().protect(database);
    }

    /**
     * For whoever joins the work on a state: whether it is encrypted is decided by the command that begins it.
     *
     * @throws ConfigurationException when there is a key and the database is plain
     */
    public void requireBegun(DataSource database) {
        columns().requireBegun(database);
    }

    /** Encrypts such values of a database that holds them in clear; killed, it has done nothing. */
    public void encryptValues(DataSource database) {
        columns().encrypt(database);
    }

    /**
     * Gives back the room that encrypted values took in an embedded database's own file, before it is closed: they take twice
     * as much as plain ones. Where that is worth it, the database is closed by it.
     */
    public void giveBackRoom(DataSource database) {
        if (secret.isPresent()) {
            new DatabaseSpaceStore(database).giveBack();
        }
    }

    private ColumnProtection columns() {
        return new ColumnProtection(state, secret);
    }

    /** The folder of blocking keys, ready to be read. */
    public Path keys() throws IOException {
        Path folder = keys(state);
        if (secret.isPresent()) {
            sealedKeys(state, secret.get()).restore();
        }
        return folder;
    }

    private static Path keys(Path state) {
        return state.resolve("keys");
    }

    static SealedKeys sealedKeys(Path state, Secret secret) {
        return new SealedKeys(keys(state), new StateKeys(secret).blockingKeys());
    }

    /** The key of blocking keys. */
    public Optional<Secret> keysKey() {
        return secret.map(StateKeys::new).map(StateKeys::blockingKeys);
    }

    /** When the state is closed: nothing plain is left. */
    public void close() throws IOException {
        if (secret.isPresent()) {
            sealedKeys(state, secret.get()).seal();
        }
    }
}
