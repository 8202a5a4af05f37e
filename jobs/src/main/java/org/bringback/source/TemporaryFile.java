package org.bringback.source;

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
final class TemporaryFile implements Closeable {

    private final Path path;

    TemporaryFile() throws IOException {
        this.path = Files.createTempFile("bringback-", ".tmp", ownerOnly());
    }

    Path path() {
        return path;
    }

    void fill(Content content) throws IOException {
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
