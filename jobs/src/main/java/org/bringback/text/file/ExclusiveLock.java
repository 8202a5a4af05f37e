package org.bringback.text.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** The lock of a whole file, which keeps out other processes and other threads of this one alike. */
public final class ExclusiveLock {

    private ExclusiveLock() {}

    /** Takes the lock, which is given back when the channel is closed; false where somebody has it. */
    public static boolean take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
