package org.bringback.text.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file only its owner can read, gone when it is closed. It is in the process's own {@link TemporaryFolder}: what a killed
 * process had open is removed by the next.
 */
public final class TemporaryFile implements Closeable {

    /** The process is in the name: what another one has open in the same folder can be told apart. */
    public static final String PREFIX = "bringback-" + ProcessHandle.current().pid() + "-";

    private final Path path;

    public TemporaryFile() throws IOException {
        this(".tmp");
    }

    /** @param ending of its name, for readers that go by it */
    public TemporaryFile(String ending) throws IOException {
        this.path = Files.createTempFile(PREFIX, ending, OwnerOnly.rights(Path.of("")));
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
