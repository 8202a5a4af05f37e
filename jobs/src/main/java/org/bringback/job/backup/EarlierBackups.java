package org.bringback.job.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.file.Sha256;

/**
 * Backups of before {@code retention run} took something out of archived files: they hold it still. Which ones do is seen
 * by the files' contents, whatever a clock says.
 */
// a lock is held and never asked for anything
@SuppressWarnings("try")
public final class EarlierBackups {

    private static final String PROTECTION = "protection.json";

    private final BackupFolder target;
    private final Path state;

    /**
     * @param folder of backups
     * @param state its folder
     */
    public EarlierBackups(Path folder, Path state) {
        this.target = new BackupFolder(folder.toAbsolutePath().normalize());
        this.state = state.toAbsolutePath().normalize();
    }

    /**
     * A backup that still holds what was removed.
     *
     * @param made time in UTC
     * @param last whether a restore may need it, as no later one of the state is whole: it is never removed
     */
    public record Holding(int number, String made, boolean last) {

        public boolean isOld(int days, Instant now) {
            return !Instant.parse(made).plus(Duration.ofDays(days)).isAfter(now);
        }
    }

    /** @param reduced SHA-256, by which they are known, of archived files that something was taken out of */
    public List<Holding> list(Collection<String> reduced) throws IOException {
        Map<String, String> now = new HashMap<>();
        for (String sha256 : reduced) {
            Path file = state.resolve(StateFiles.ARCHIVE).resolve(sha256);
            if (Files.exists(file)) {
                now.put(StateFiles.ARCHIVE + "/" + sha256, Sha256.hex(file));
            }
        }
        Path protection = state.resolve(PROTECTION);
        if (Files.exists(protection)) {
            now.put(PROTECTION, Sha256.hex(protection));
        }
        return holding(target, State.knownId(state).orElse(""), now);
    }

    /** Of the backups before one, those that hold archived files as they were before. */
    static List<Holding> before(BackupFolder target, BackupManifest made) throws IOException {
        Map<String, String> now = new HashMap<>();
        made.files().stream()
                .filter(file -> file.path().startsWith(StateFiles.ARCHIVE)
                        || file.path().equals(PROTECTION))
                .forEach(file -> now.put(file.path(), file.sha256()));
        return holding(target, made.state(), now);
    }

    private static List<Holding> holding(BackupFolder target, String state, Map<String, String> now)
            throws IOException {
        Map<Integer, BackupManifest> own = new TreeMap<>();
        int lastWhole = 0;
        for (int number : target.numbers()) {
            Optional<BackupManifest> manifest =
                    target.find(number).filter(one -> one.state().equals(state));
            if (manifest.isPresent()) {
                own.put(number, manifest.get());
                lastWhole = isWhole(target, manifest.get()) ? number : lastWhole;
            }
        }
        List<Holding> holding = new ArrayList<>();
        for (Map.Entry<Integer, BackupManifest> one : own.entrySet()) {
            if (holds(one.getValue(), now)) {
                holding.add(new Holding(one.getKey(), one.getValue().made(), one.getKey() >= lastWhole));
            }
        }
        return List.copyOf(holding);
    }

    private static boolean isWhole(BackupFolder target, BackupManifest manifest) throws IOException {
        for (StoredFile file : manifest.files()) {
            if (!target.holds(file)) {
                return false;
            }
        }
        return true;
    }

    /** Where the state was encrypted since, contents differ for that alone: then only originals are known by their names. */
    private static boolean holds(BackupManifest manifest, Map<String, String> now) {
        Map<String, String> then = new HashMap<>();
        manifest.files().forEach(file -> then.put(file.path(), file.sha256()));
        boolean same = Optional.ofNullable(then.get(PROTECTION)).equals(Optional.ofNullable(now.get(PROTECTION)));
        return now.entrySet().stream()
                .filter(file -> !file.getKey().equals(PROTECTION))
                .anyMatch(file -> {
                    String content = then.get(file.getKey());
                    return content != null
                            && !content.equals(file.getValue())
                            && (same || file.getKey().endsWith("/" + content));
                });
    }

    /**
     * Removes backups, and contents that belong to no other one.
     *
     * @throws StateInUseException when another process makes a backup
     */
    public void remove(Collection<Holding> backups) throws IOException, StateInUseException {
        try (Closeable ignored = target.lock()) {
            target.remove(backups.stream().map(Holding::number).toList());
        }
    }
}
