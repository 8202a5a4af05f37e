package org.bringback.text.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is drafted beside its place and then takes it in one step: a reader sees all of it, or what was before. */
public final class AtomicFile implements Closeable {

    private final Path draft;
    private final Path file;

    private AtomicFile(Path draft, Path file) {
        this.draft = draft;
        this.file = file;
    }

    /** A draft with the name of the file and {@code .part} behind it. */
    public static AtomicFile at(Path file) {
        Path whole = file.toAbsolutePath();
        return new AtomicFile(whole.resolveSibling(whole.getFileName() + ".part"), whole);
    }

    /** For a program that chooses its file's ending: a draft of another name in the same folder. */
    public static AtomicFile at(Path file, String draftName) {
        return new AtomicFile(file.resolveSibling(draftName), file);
    }

    /** As {@link #at(Path)}, and nobody but the owner may read it, before anything is in it. */
    public static AtomicFile ownerOnly(Path file) throws IOException {
        AtomicFile whole = at(file);
        OwnerOnly.file(whole.draft());
        return whole;
    }

    /** Where to write; what an earlier attempt left there is overwritten. */
    public Path draft() {
        return draft;
    }

    public Path file() {
        return file;
    }

    /** Gives the draft its place. What stood there is gone. The disk holds content and name when this returns. */
    public void putInPlace() throws IOException {
        DiskSync.file(draft);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        DiskSync.nameOf(file);
    }

    /** Removes the draft, if it was not put in place. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
