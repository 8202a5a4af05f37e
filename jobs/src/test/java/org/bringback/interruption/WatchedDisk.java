package org.bringback.interruption;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.bringback.text.file.WatchedSyncs;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of the embedded database, with somebody who is told of each write before it is done, and of every sync of any
 * file. H2 makes it by its name.
 */
public final class WatchedDisk extends FilePathWrapper {

    /** Told before each write, one at a time; every other writer waits for it meanwhile. */
    interface Watcher {
        /** @throws IOException when the write must fail */
        void beforeWrite() throws IOException;

        /** A file or folder is about to be synced, by the program or by the database. */
        default void beforeSync(Path path) throws IOException {}

        /** The disk holds it. */
        default void afterSync(Path path) throws IOException {}
    }

    /** Everybody waits while somebody is told. */
    private static final WatchedSyncs.Watcher SYNCS = new WatchedSyncs.Watcher() {

        @Override
        public void before(Path path) throws IOException {
            synchronized (WatchedDisk.class) {
                WATCHER.get().beforeSync(path);
            }
        }

        @Override
        public void after(Path path) throws IOException {
            synchronized (WatchedDisk.class) {
                WATCHER.get().afterSync(path);
            }
        }
    };

    static final String SCHEME = "watched";

    private static final Watcher NOBODY = () -> {};

    private static final AtomicReference<Watcher> WATCHER = new AtomicReference<>(NOBODY);

    /** Only H2 and its list of file systems call this. */
    public WatchedDisk() {}

    /** Makes the disk known to H2. */
    static void register() {
        FilePath.register(new WatchedDisk());
        WatchedSyncs.watch(SYNCS);
    }

    static void watch(Watcher watcher) {
        WATCHER.set(watcher);
    }

    static void leaveAlone() {
        WATCHER.set(NOBODY);
    }

    static void whileNobodyWrites(Runnable act) {
        synchronized (WatchedDisk.class) {
            act.run();
        }
    }

    private static void tell() throws IOException {
        synchronized (WatchedDisk.class) {
            WATCHER.get().beforeWrite();
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new WatchedChannel(getBase().open(mode), Path.of(getBase().toString()));
    }

    /** A file that tells of its writes. */
    private static final class WatchedChannel extends FileBase {

        private final FileChannel file;
        private final Path path;

        WatchedChannel(FileChannel file, Path path) {
            this.file = file;
            this.path = path;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            tell();
            return file.write(bytes);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            tell();
            return file.write(bytes, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            tell();
            file.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean everything) throws IOException {
            SYNCS.before(path);
            file.force(everything);
            SYNCS.after(path);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
