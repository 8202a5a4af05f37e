package org.bringback.source.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file only its owner can read, gone when it is closed. */
public final class TemporaryFile implements Closeable {

    private final Path path;

    public TemporaryFile() throws IOException {
        this.path = Files.createTempFile("bringback-", ".tmp", ownerOnly());
    }

    public Path path() {
        return path;
    }

    public void fill(Content content) throws IOException {
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
