package org.bringback.text.file;

import java.io.IOException;
import java.nio.file.Path;

/** Lets tests of other packages stand beside everything that the program syncs. */
public final class WatchedSyncs {

    private WatchedSyncs() {}

    /** What to do before and after a file or folder is on the disk. */
    public interface Watcher {

        /** @throws IOException when the sync must fail */
        void before(Path path) throws IOException;

        void after(Path path) throws IOException;
    }

    public static void watch(Watcher watcher) {
        DiskSync.watch(new DiskSync.Watcher() {

            @Override
            public void before(Path path) throws IOException {
                watcher.before(path);
            }

            @Override
            public void after(Path path) throws IOException {
                watcher.after(path);
            }
        });
    }

    public static void leaveAlone() {
        DiskSync.leaveAlone();
    }
}
