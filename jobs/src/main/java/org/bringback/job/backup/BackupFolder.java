package org.bringback.job.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.ExclusiveLock;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.json.Json;

/**
 * A folder of backups. Contents lie in {@code files} under their SHA-256, so what two backups have in common is there once;
 * {@code backup-<number>.json} says what belongs to a backup, and is written last.
 */
record BackupFolder(Path folder) {

    private static final String PREFIX = "backup-";
    private static final int BUFFER = 1 << 17;

    /** @throws StateInUseException when another process writes or removes backups */
    Closeable lock() throws IOException, StateInUseException {
        OwnerOnly.folder(folder);
        OwnerOnly.folder(contents());
        FileChannel channel =
                FileChannel.open(OwnerOnly.fileIfMissing(folder.resolve("lock")), StandardOpenOption.WRITE);
        if (!ExclusiveLock.take(channel)) {
            channel.close();
            throw StateInUseException.backup();
        }
        return channel;
    }

    private Path contents() {
        return folder.resolve("files");
    }

    private Path manifest(int number) {
        return folder.resolve(PREFIX + String.format(Locale.ROOT, "%06d", number) + ".json");
    }

    /** The content of a file. */
    Path content(StoredFile file) {
        return contents().resolve(file.sha256());
    }

    /** Whether the content is there, as long as it should be. */
    boolean holds(StoredFile file) throws IOException {
        Path content = content(file);
        return Files.isRegularFile(content) && Files.size(content) == file.bytes();
    }

    /** Keeps a content; its name is on disk after {@link #add(BackupManifest)}. */
    StoredFile add(String path, InputStream in) throws IOException {
        Path draft = OwnerOnly.file(contents().resolve("content.part"));
        PartDigest digest = new PartDigest();
        try (OutputStream out = Files.newOutputStream(draft)) {
            byte[] buffer = new byte[BUFFER];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                digest.add(buffer, size);
                out.write(buffer, 0, size);
            }
        }
        StoredFile file = digest.file(path);
        DiskSync.file(draft);
        Files.move(draft, content(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return file;
    }

    /** Completes a backup: from now on it is the last one. */
    void add(BackupManifest manifest) throws IOException {
        DiskSync.folder(contents());
        try (AtomicFile file = AtomicFile.ownerOnly(manifest(manifest.number()))) {
            Json.INDENTED.writeValue(file.draft().toFile(), manifest);
            file.putInPlace();
        }
    }

    /** The numbers of all backups, in their order. */
    List<Integer> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(folder, PREFIX + "??????.json")) {
            for (Path file : manifests) {
                String number = file.getFileName().toString().replaceAll("[^0-9]", "");
                if (number.length() == 6) {
                    numbers.add(Integer.valueOf(number));
                }
            }
        }
        numbers.sort(Comparator.naturalOrder());
        return List.copyOf(numbers);
    }

    /** What a backup holds; empty where there is none of that number, or its manifest is damaged. */
    Optional<BackupManifest> find(int number) throws IOException {
        Path file = manifest(number);
        return Files.exists(file) ? Json.find(file, BackupManifest.class) : Optional.empty();
    }

    /** The last backup whose manifest can be read. */
    Optional<BackupManifest> last() throws IOException {
        List<Integer> numbers = numbers();
        for (int i = numbers.size() - 1; i >= 0; i--) {
            Optional<BackupManifest> manifest = find(numbers.get(i));
            if (manifest.isPresent()) {
                return manifest;
            }
        }
        return Optional.empty();
    }

    /** Removes all but the last backups, and contents that belong to none. */
    void keepLast(int count) throws IOException {
        List<Integer> numbers = numbers();
        remove(numbers.subList(0, Math.max(0, numbers.size() - count)));
    }

    /** Removes backups, and contents that belong to none any more. */
    void remove(List<Integer> unwanted) throws IOException {
        for (int number : unwanted) {
            Files.deleteIfExists(manifest(number));
        }
        DiskSync.folder(folder);
        Set<String> wanted = new HashSet<>();
        for (int number : numbers()) {
            Optional<BackupManifest> manifest = find(number);
            if (manifest.isEmpty()) {
                // nobody knows what belongs to a damaged one: everything stays
                return;
            }
            manifest.get().files().forEach(file -> wanted.add(file.sha256()));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(contents())) {
            for (Path file : files) {
                if (!wanted.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
