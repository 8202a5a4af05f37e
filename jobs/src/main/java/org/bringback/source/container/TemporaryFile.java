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
import org.bringback.source.refusal.UnpackingException;

/** A file only its owner can read, gone when it is closed. */
public final class TemporaryFile implements Closeable {

    /** The process is in the name: what another one has open in the same folder can be told apart. */
    public static final String PREFIX = "bringback-" + ProcessHandle.current().pid() + "-";

    private static final int BUFFER = 1 << 16;

    private final Path path;

    public TemporaryFile() throws IOException {
        try {
            this.path = Files.createTempFile(PREFIX, ".tmp", ownerOnly());
        } catch (IOException e) {
            throw UnpackingException.noSpace(e);
        }
    }

    public Path path() {
        return path;
    }

    public void fill(Content content) throws IOException {
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                write(out, buffer, read);
            }
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws UnpackingException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw UnpackingException.noSpace(e);
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
