package org.bringback.job.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.source.kept.KeptRows;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.SealedFile;
import org.bringback.text.file.Secret;
import org.bringback.text.file.Sha256;
import org.bringback.text.file.UnsealException;

/**
 * Archive in a folder of the state. A kept file is digested once while the state is open, before its first use. Where the
 * state is encrypted, a file is read from a plain copy beside the archive, which is there while the state is open.
 */
final class FolderArchive implements SubmissionArchive.Keeper, Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path copies;
    private final Optional<Secret> secret;
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    private FolderArchive(Path folder, Path copies, Optional<Secret> secret) {
        this.folder = folder;
        this.copies = copies;
        this.secret = secret;
    }

    /** @param secret with which files are encrypted; empty for an archive that is plain */
    static FolderArchive open(Path state, Optional<Secret> secret) throws IOException {
        FolderArchive archive = new FolderArchive(folder(state), state.resolve("open"), secret);
        // those of a run that was killed
        archive.close();
        return archive;
    }

    private static Path folder(Path state) {
        return state.resolve("archive");
    }

    /** Whether a state's archive holds anything: whole files, or one that a killed run had begun to copy. */
    static boolean holdsFiles(Path state) throws IOException {
        if (!Files.isDirectory(folder(state))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder(state))) {
            return files.findAny().isPresent();
        }
    }

    @Override
    public void keep(String sha256, Path source) throws IOException {
        if (isWhole(sha256)) {
            return;
        }
        createFolder(folder);
        try (AtomicFile copy = AtomicFile.ownerOnly(folder.resolve(sha256))) {
            try (InputStream in = Files.newInputStream(source);
                    OutputStream out = output(copy.draft())) {
                in.transferTo(out);
            }
            if (!digest(copy.draft()).equals(sha256)) {
                throw new IOException("the file changed while it was copied: " + source.getFileName());
            }
            copy.putInPlace();
        }
        whole.add(sha256);
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            OwnerOnly.folder(folder);
            DiskSync.nameOf(folder);
        }
    }

    private OutputStream output(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return secret.isPresent() ? SealedFile.sealing(out, secret.get()) : out;
    }

    private InputStream input(Path file) throws IOException {
        return secret.isPresent() ? SealedFile.open(file, secret.get()) : Files.newInputStream(file);
    }

    private String digest(Path file) throws IOException {
        try (InputStream in = input(file)) {
            return new Sha256().add(in).hex();
        }
    }

    @Override
    public Path get(String sha256) throws IOException {
        Path file = folder.resolve(sha256);
        if (secret.isPresent()) {
            return plainCopy(sha256);
        }
        if (!isWhole(sha256)) {
            throw new ArchivedFileException(sha256);
        }
        return file;
    }

    @Override
    public InputStream stored(String sha256) throws IOException {
        Path file = folder.resolve(sha256);
        if (!Files.isRegularFile(file)) {
            throw new ArchivedFileException(sha256);
        }
        return Files.newInputStream(file);
    }

    /** Writes a file of another archive of the same state. */
    interface Source {
        /** False where there is none. */
        boolean copy(OutputStream out) throws IOException;
    }

    /** Keeps a file as it lies in another archive of the same state, in the place of all others; none where there is none. */
    void receive(String sha256, Source source) throws IOException {
        empty();
        createFolder(folder);
        try (AtomicFile copy = AtomicFile.ownerOnly(folder.resolve(sha256))) {
            boolean there;
            try (OutputStream out = Files.newOutputStream(copy.draft())) {
                there = source.copy(out);
            }
            if (there) {
                copy.putInPlace();
            }
        }
    }

    /** Removes all files. */
    void empty() throws IOException {
        whole.clear();
        close();
        clear(folder);
    }

    private boolean isWhole(String sha256) throws IOException {
        if (whole.contains(sha256)) {
            return true;
        }
        Path file = folder.resolve(sha256);
        boolean is = Files.isRegularFile(file) && holds(file, sha256);
        if (is) {
            whole.add(sha256);
        }
        return is;
    }

    private boolean holds(Path file, String sha256) throws IOException {
        try {
            return digest(file).equals(sha256) || holdsRows(file, sha256);
        } catch (UnsealException e) {
            return false;
        }
    }

    private boolean holdsRows(Path file, String sha256) throws IOException {
        try (InputStream in = input(file)) {
            return KeptRows.isInPlaceOf(sha256, in);
        }
    }

    @Override
    public void replace(String sha256, Replacement replacement) throws IOException {
        Path file = folder.resolve(sha256);
        try (AtomicFile rows = AtomicFile.ownerOnly(file)) {
            try (OutputStream out = output(rows.draft())) {
                replacement.write(out);
            }
            if (!holdsRows(rows.draft(), sha256)) {
                throw new IOException("the rows of an archived file were not kept whole: " + sha256);
            }
            replacement.enter(digest(rows.draft()));
            rows.putInPlace();
        }
        Files.deleteIfExists(copies.resolve(sha256));
    }

    /** Decrypted and digested at once; made once while the state is open. */
    private synchronized Path plainCopy(String sha256) throws IOException {
        Path plain = copies.resolve(sha256);
        if (Files.exists(plain)) {
            return plain;
        }
        Path file = folder.resolve(sha256);
        if (!Files.isRegularFile(file)) {
            throw new ArchivedFileException(sha256);
        }
        OwnerOnly.folder(copies);
        Sha256 digest = new Sha256();
        try (AtomicFile copy = AtomicFile.ownerOnly(plain)) {
            try (InputStream in = input(file);
                    OutputStream out = Files.newOutputStream(copy.draft())) {
                byte[] buffer = new byte[BUFFER];
                for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                    digest.add(buffer, size);
                    out.write(buffer, 0, size);
                }
            } catch (UnsealException e) {
                throw new ArchivedFileException(sha256);
            }
            if (!digest.hex().equals(sha256) && !isRows(copy.draft(), sha256)) {
                throw new ArchivedFileException(sha256);
            }
            Files.move(copy.draft(), plain);
        }
        return plain;
    }

    private static boolean isRows(Path plain, String sha256) throws IOException {
        try (InputStream in = Files.newInputStream(plain)) {
            return KeptRows.isInPlaceOf(sha256, in);
        }
    }

    /** Removes the plain copies. */
    @Override
    public void close() throws IOException {
        clear(copies);
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /**
     * The archive of a worker: one file at a time, as the night's own process put it into the database, encrypted where the
     * state is. Nothing is left of it when the worker takes another file or ends.
     */
    record Borrowed(FolderArchive own, WorkContentStore contents) implements SubmissionArchive, Closeable {

        /** In a folder of its own within the worker's. */
        static Borrowed open(Path folder, OpenedDatabase database) throws IOException {
            FolderArchive own = FolderArchive.open(
                    OwnerOnly.folder(folder.resolve("borrowed")),
                    database.protection().archiveKey());
            // what a worker that was killed left
            own.empty();
            return new Borrowed(own, new WorkContentStore(database.pool()));
        }

        @Override
        public Path get(String sha256) throws IOException {
            own.receive(sha256, out -> contents.copy(WorkContentStore.ANY, sha256, out));
            return own.get(sha256);
        }

        @Override
        public void close() throws IOException {
            own.empty();
        }
    }
}
