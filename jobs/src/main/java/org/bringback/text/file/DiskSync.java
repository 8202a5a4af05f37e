package org.bringback.text.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the disk holds what was written: until then a power loss takes it back. */
public final class DiskSync {

    private DiskSync() {}

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
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
