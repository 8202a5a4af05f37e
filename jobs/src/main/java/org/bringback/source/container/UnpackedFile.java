package org.bringback.source.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.source.refusal.UnpackingException;
import org.bringback.text.file.TemporaryFile;

/** What a packed file holds, in a temporary one; where it has no room, the failure says so. */
public final class UnpackedFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final TemporaryFile file;

    public UnpackedFile() throws IOException {
        try {
            this.file = new TemporaryFile();
        } catch (IOException e) {
            throw UnpackingException.noSpace(e);
        }
    }

    public Path path() {
        return file.path();
    }

    public void fill(Content content) throws IOException {
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(path())) {
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
        file.close();
    }
}
