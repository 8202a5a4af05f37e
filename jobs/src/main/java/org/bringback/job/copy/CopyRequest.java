package org.bringback.job.copy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.bringback.text.file.ExclusiveLock;
import org.bringback.text.file.OwnerOnly;

/**
 * The request for a copy of a state's database, as files in its folder {@code copy}: one that asks, one that answers. A
 * lock says that somebody still waits, so that nothing is copied for a process that is gone.
 */
public final class CopyRequest {

    private static final String WANTED = "wanted";
    private static final String FAILED = "failed";
    private static final String COPY = "database.zip";
    private static final String DRAFT = COPY + ".part";

    private final Path folder;

    public CopyRequest(Path state) {
        this.folder = state.resolve("copy");
    }

    /** How the copy is made. */
    interface Copying {
        void copyTo(Path file) throws IOException;
    }

    /**
     * Asks, until it is closed, which removes the copy.
     *
     * @return empty where another process asks already
     */
    public Optional<Closeable> ask() throws IOException {
        OwnerOnly.folder(folder);
        FileChannel lock = FileChannel.open(OwnerOnly.fileIfMissing(folder.resolve("lock")), StandardOpenOption.WRITE);
        if (!ExclusiveLock.take(lock)) {
            lock.close();
            return Optional.empty();
        }
        removeAll();
        OwnerOnly.file(folder.resolve(WANTED));
        return Optional.of(() -> {
            removeAll();
            lock.close();
        });
    }

    /** The copy, a ZIP file with the database's file in it; empty while there is none. */
    public Optional<Path> answer() {
        return Optional.of(folder.resolve(COPY)).filter(Files::exists);
    }

    /** Whether the process that has the database could not copy it. */
    public boolean isRefused() {
        return Files.exists(folder.resolve(FAILED));
    }

    /** Whether somebody waits for a copy; what one that is gone has left is removed. */
    boolean isMade() throws IOException {
        if (!Files.exists(folder.resolve(WANTED))) {
            return false;
        }
        try (FileChannel lock =
                FileChannel.open(OwnerOnly.fileIfMissing(folder.resolve("lock")), StandardOpenOption.WRITE)) {
            if (ExclusiveLock.take(lock)) {
                removeAll();
                return false;
            }
        }
        return true;
    }

    void answer(Copying copying) throws IOException {
        Path draft = OwnerOnly.file(folder.resolve(DRAFT));
        copying.copyTo(draft);
        Files.deleteIfExists(folder.resolve(WANTED));
        Files.move(draft, folder.resolve(COPY), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Says that there will be no copy, where that can be said. */
    void refuse() {
        try {
            Files.deleteIfExists(folder.resolve(WANTED));
            Files.deleteIfExists(folder.resolve(DRAFT));
            OwnerOnly.file(folder.resolve(FAILED));
        } catch (IOException e) {
            // whoever waits asks again when this process has ended
            return;
        }
    }

    private void removeAll() throws IOException {
        for (String file : List.of(WANTED, FAILED, COPY, DRAFT)) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }
}
