package org.bringback.job.release;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bringback.text.ThreadCounts;

/** Does pieces of work on two threads, in the order in which they are given. */
final class ParallelTasks implements Closeable {

    private final ExecutorService threads = Executors.newFixedThreadPool(ThreadCounts.NIGHT);
    private final List<Future<?>> pieces = new ArrayList<>();

    /** Work without a result. */
    interface Work {
        void run() throws IOException;
    }

    /** Its failure is thrown by {@link #finish}. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void start(Work work) {
        compute(() -> {
            work.run();
            return true;
        });
    }

    <T> Future<T> compute(Callable<T> work) {
        Future<T> piece = threads.submit(work);
        pieces.add(piece);
        return piece;
    }

    /** Waits for everything begun; the first failure in the order of beginning is thrown. */
    void finish() throws IOException {
        for (Future<?> piece : pieces) {
            result(piece);
        }
    }

    /** What a piece made; its failure is thrown here as it was there. */
    static <T> T result(Future<T> piece) throws IOException {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Waits for what is being done and leaves out the rest. No thread is interrupted: H2 closes its file when that
     * happens to one that reads.
     */
    @Override
    public void close() {
        pieces.forEach(piece -> piece.cancel(false));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
