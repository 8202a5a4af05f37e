package org.bringback.job.copy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;

/** Gives other processes a copy of the embedded database that this one has open, when they ask for it. */
public final class DatabaseCopies implements Closeable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final CopyRequest request;
    private final DatabaseCopyStore store;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::serve, "database-copies");

    private DatabaseCopies(Path state, DataSource database) {
        this.request = new CopyRequest(state);
        this.store = new DatabaseCopyStore(database);
    }

    /** Looks for requests until it is closed. */
    public static DatabaseCopies of(Path state, DataSource database) {
        DatabaseCopies copies = new DatabaseCopies(state, database);
        copies.thread.setDaemon(true);
        copies.thread.start();
        return copies;
    }

    private void serve() {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                answer();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A copy that fails is whoever wants it told of, never the work that goes on here. */
    private void answer() {
        try {
            if (request.isMade()) {
                request.answer(store::copyTo);
            }
        } catch (IOException | DataAccessException e) {
            request.refuse();
        }
    }

    /** Waits for a copy that is being made: the database is closed next. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
