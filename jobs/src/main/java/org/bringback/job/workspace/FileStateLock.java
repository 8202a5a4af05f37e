package org.bringback.job.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bringback.text.file.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** Lock on a file of the state's folder: keeps out processes that can see the same folder. */
record FileStateLock(Path file) implements StateLock {

    @Override
    public Closeable acquire() throws IOException, StateInUseException {
        FileChannel channel = FileChannel.open(OwnerOnly.fileIfMissing(file), StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw StateInUseException.folder();
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
