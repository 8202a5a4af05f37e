package org.bringback.linkage.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A fixed number of threads that work through numbered tasks. Results are handed back in the order of the task
 * numbers, so nothing downstream can tell how many threads there were.
 */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool;
    private final int threads;

    public Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "linkage");
            thread.setDaemon(true);
            return thread;
        });
    }

    public int threads() {
        return threads;
    }

    /** Runs tasks 0 to {@code count - 1}; throws what a task threw. */
    public void each(int count, IntConsumer task) {
        map(count, number -> {
            task.accept(number);
            return number;
        });
    }

    /** Runs tasks 0 to {@code count - 1} and returns their results in that order. */
    public <T> List<T> map(int count, IntFunction<T> task) {
        return start(count, task).get();
    }

    /** Begins tasks 0 to {@code count - 1}; what is returned waits for them and has their results in that order. */
    public <T> Supplier<List<T>> start(int count, IntFunction<T> task) {
        List<Future<T>> running = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            int mine = number;
            running.add(pool.submit(() -> task.apply(mine)));
        }
        return () -> {
            List<T> results = new ArrayList<>(count);
            for (Future<T> one : running) {
                results.add(result(one));
            }
            return results;
        };
    }

    /** Something done to the numbers from one to just before another. */
    @FunctionalInterface
    public interface Range<T> {
        T compute(int from, int to);
    }

    /** Cuts the numbers below {@code count} into ranges; the results come in their order. */
    public <T> List<T> ranges(int count, int size, Range<T> work) {
        int ranges = (int) (((long) count + size - 1) / size);
        return map(ranges, number -> work.compute(number * size, (int) Math.min(count, (number + 1L) * size)));
    }

    private static <T> T result(Future<T> one) {
        try {
            return one.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a linkage task failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while linking", interrupted);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
