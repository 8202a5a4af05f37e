package org.bringback.text.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Waits until the disk holds what was written: until then a power loss takes it back. */
public final class DiskSync {

    private static final Watcher NOBODY = new Watcher() {};

    private static final AtomicReference<Watcher> WATCHER = new AtomicReference<>(NOBODY);

    private DiskSync() {}

    /** Told of every file and folder, for tests that lose power or kill the program between two of them. */
    interface Watcher {

        /** What was written until now may still be lost. */
        default void before(Path path) throws IOException {}

        /** The disk holds it. */
        default void after(Path path) throws IOException {}
    }

    static void watch(Watcher watcher) {
        WATCHER.set(watcher);
    }

    static void leaveAlone() {
        WATCHER.set(NOBODY);
    }

    /** The content of a file. Its name is the folder's. */
    public static void file(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** The names in a folder: which files are there, also those just renamed. */
    public static void folder(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    /** That a file or folder is there, under its name. */
    public static void nameOf(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            folder(folder);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        Watcher watcher = Objects.requireNonNull(WATCHER.get());
        watcher.before(path);
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
        watcher.after(path);
    }
}
