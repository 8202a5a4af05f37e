package org.bringback.job.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.delivery.Folders;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;

/** Puts a backup in the place of a state: all of it, or nothing. A state that is there is never written over. */
public final class StateRestore {

    private static final int BUFFER = 1 << 17;

    private final BackupFolder source;
    private final Path state;
    private final Map<String, String> environment;

    /**
     * @param folder of backups
     * @param state where to, a folder that is not there or empty
     */
    public StateRestore(Path folder, Path state, Map<String, String> environment) {
        this.source = new BackupFolder(folder.toAbsolutePath().normalize());
        this.state = state.toAbsolutePath().normalize();
        this.environment = environment;
    }

    /** What was put back. */
    public record Restored(int number, String made, int files, long bytes) {}

    /** @param number of the backup; empty for the last one */
    public Restored run(Optional<Integer> number) throws IOException {
        Optional<BackupManifest> found = number.isPresent() ? source.find(number.get()) : source.last();
        BackupManifest manifest = found.orElseThrow(() -> BackupProblem.none(source.folder()));
        Optional<PostgresTools> server = PostgresTools.find(environment);
        if (manifest.isDump() && server.isEmpty()) {
            throw BackupProblem.noServer();
        }
        if (!manifest.isDump() && server.isPresent()) {
            throw BackupProblem.noFile();
        }
        requireEmpty();
        Path draft = state.resolveSibling(state.getFileName() + ".restoring");
        try {
            Folders.delete(draft);
            copy(manifest, draft);
            if (server.isPresent()) {
                server.get().restore(dump(manifest));
            }
            Files.deleteIfExists(state);
            Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
            DiskSync.nameOf(state);
        } finally {
            Folders.delete(draft);
        }
        return new Restored(manifest.number(), manifest.made(), manifest.files().size(), manifest.bytes());
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(state)) {
            return;
        }
        if (!Files.isDirectory(state)) {
            throw BackupProblem.occupied(state);
        }
        try (Stream<Path> content = Files.list(state)) {
            if (content.findAny().isPresent()) {
                throw BackupProblem.occupied(state);
            }
        }
    }

    private Path dump(BackupManifest manifest) {
        return manifest.files().stream()
                .filter(file -> file.path().equals(BackupManifest.DUMP))
                .map(source::content)
                .findFirst()
                .orElseThrow(() -> BackupProblem.none(source.folder()));
    }

    /** Every content is digested as it is copied. */
    private void copy(BackupManifest manifest, Path draft) throws IOException {
        List<String> damaged = new ArrayList<>();
        OwnerOnly.folder(draft);
        for (StoredFile file : manifest.files()) {
            Path place = draft.resolve(file.path()).normalize();
            if (!place.startsWith(draft)
                    || !source.holds(file)
                    || !copied(file, place).equals(file.sha256())) {
                damaged.add(file.path());
            }
        }
        if (!damaged.isEmpty()) {
            throw new BackupProblem(BackupProblem.damaged(source.folder(), damaged));
        }
        Files.deleteIfExists(draft.resolve(BackupManifest.DUMP));
        try (Stream<Path> all = Files.walk(draft)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                DiskSync.folder(folder);
            }
        }
    }

    private String copied(StoredFile file, Path place) throws IOException {
        OwnerOnly.folder(Objects.requireNonNull(place.getParent()));
        PartDigest digest = new PartDigest();
        try (InputStream in = Files.newInputStream(source.content(file));
                OutputStream out = OwnerOnly.output(place)) {
            byte[] buffer = new byte[BUFFER];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                digest.add(buffer, size);
                out.write(buffer, 0, size);
            }
        }
        DiskSync.file(place);
        return digest.file(file.path()).sha256();
    }
}
