package org.bringback.job.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** The files of the backup that is being made. What an earlier one holds is not read again where it cannot have changed. */
final class BackupContents {

    private final StateFiles source;
    private final BackupFolder target;
    private final Map<String, StoredFile> before = new HashMap<>();
    private final List<StoredFile> files = new ArrayList<>();
    private Instant since = Instant.MIN;

    BackupContents(StateFiles source, BackupFolder target) {
        this.source = source;
        this.target = target;
    }

    List<StoredFile> files() {
        return List.copyOf(files);
    }

    /** Begins anew. */
    void clear() {
        files.clear();
    }

    void add(StoredFile file) {
        files.add(file);
    }

    /** Takes what the last backup holds as known. */
    void readBefore(BackupManifest last) {
        last.files().forEach(file -> before.put(file.path(), file));
        // it was begun some time before it was made
        since = last.time().minus(Duration.ofDays(1));
    }

    /** How many bytes were not in the last backup. */
    long newBytes() {
        return files.stream()
                .filter(file -> !file.equals(before.get(file.path())))
                .mapToLong(StoredFile::bytes)
                .sum();
    }

    /** The database, of a copy that was packed. */
    void addUnpacked(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            if (in.getNextEntry() == null) {
                throw BackupProblem.notCopied();
            }
            files.add(target.add(BackupManifest.DATABASE_FILE, in));
        }
    }

    void addAll(List<Path> paths) throws IOException {
        for (Path path : paths) {
            try {
                add(path, source.name(path));
            } catch (NoSuchFileException e) {
                // of a running command, which has removed it meanwhile
            }
        }
    }

    /** A file of the archive hardly ever changes: one of the same size that is old is not read again. */
    void add(Path path, String name) throws IOException {
        StoredFile known = before.get(name);
        if (known != null
                && name.startsWith(StateFiles.ARCHIVE)
                && known.bytes() == Files.size(path)
                && Files.getLastModifiedTime(path).toInstant().isBefore(since)
                && target.holds(known)) {
            files.add(known);
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            files.add(target.add(name, in));
        }
    }
}
