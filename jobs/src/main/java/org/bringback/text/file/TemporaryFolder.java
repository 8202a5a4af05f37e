package org.bringback.text.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one process keeps unpacked workbooks, fonts and drafts: a folder of its own that only its owner may look into.
 * It goes with the process; what a killed one left is removed by the next. A lock tells the living from the dead, as the
 * number of a process may be another's by then, or in another container.
 */
public final class TemporaryFolder implements Closeable {

    private static final String PREFIX = "bringback-run-";
    /** By its own name: Java's temporary files would settle for good where those of this process go. */
    private static final String BEGUN = ".bringback-begun-";

    private static final String LOCK = "lock";
    /** A folder that is begun is locked in no time; one that is so old was left by a process killed in it. */
    private static final Duration BEGUN_FOR = Duration.ofHours(1);

    /** So much has to fit, or nothing is begun: less room fails in the middle of a workbook or a font. */
    private static final int PROBE_BYTES = 4 << 20;

    private final Path folder;
    private final FileChannel lock;

    private TemporaryFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes one and removes those of dead processes.
     *
     * @param parent where it is made; made too when it is missing
     * @throws IOException when the folder cannot be written or is full
     */
    public static TemporaryFolder create(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            OwnerOnly.folder(parent);
        }
        removeLeftOnes(parent);
        String name = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        Path begun = OwnerOnly.folder(Files.createDirectory(parent.resolve(BEGUN + name)));
        FileChannel lock = null;
        try {
            lock = FileChannel.open(begun.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.lock();
            // only now may others see it: one that is not locked yet would be taken for a dead process's
            Path folder = Files.move(begun, parent.resolve(PREFIX + name), StandardCopyOption.ATOMIC_MOVE);
            probe(folder);
            return new TemporaryFolder(folder, lock);
        } catch (IOException e) {
            if (lock != null) {
                lock.close();
            }
            delete(begun);
            delete(parent.resolve(PREFIX + name));
            throw e;
        }
    }

    /** Throws IOException when nothing more can be written into a folder. */
    public static void probe(Path folder) throws IOException {
        Path file = folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".probe");
        try {
            Files.write(file, new byte[PROBE_BYTES], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    public Path path() {
        return folder;
    }

    /** Removes it with all that is in it. */
    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }

    private static void removeLeftOnes(Path parent) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, "{" + PREFIX + "," + BEGUN + "}*")) {
            for (Path one : found) {
                // another user's cannot be removed, and a link leads elsewhere
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(one) && isLeft(one)) {
                    delete(one);
                }
            }
        }
    }

    private static boolean isLeft(Path folder) {
        try {
            if (folder.getFileName().toString().startsWith(BEGUN)) {
                return !isNew(folder);
            }
            try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                return ExclusiveLock.take(lock);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isNew(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isAfter(Instant.now().minus(BEGUN_FOR));
    }

    /** What cannot be removed now is removed by the next process. */
    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // left for the next process
            return;
        }
    }
}
