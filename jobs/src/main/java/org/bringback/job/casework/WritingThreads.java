package org.bringback.job.casework;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bringback.text.ThreadCounts;

/** Writes many small files on a few threads, and never has more than some of them in memory. */
final class WritingThreads implements AutoCloseable {

    private static final int MAX_WAITING = 64;

    private final ExecutorService threads = Executors.newFixedThreadPool(ThreadCounts.NIGHT);
    private final Deque<Future<?>> begun = new ArrayDeque<>();

    /** Writes a file. */
    interface Work {
        void run() throws IOException;
    }

    /** Waits while too many are begun; a failure is thrown by one of the next calls or by {@link #finish}. */
    void start(Work work) throws IOException {
        while (begun.size() >= MAX_WAITING) {
            await(begun.removeFirst());
        }
        begun.addLast(threads.submit(() -> {
            work.run();
            return true;
        }));
    }

    void finish() throws IOException {
        while (!begun.isEmpty()) {
            await(begun.removeFirst());
        }
    }

    private static void await(Future<?> one) throws IOException {
        try {
            one.get();
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

    /** Lets what is being written be finished: an interrupted writer would leave half a file. */
    @Override
    public void close() {
        begun.forEach(one -> one.cancel(false));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
