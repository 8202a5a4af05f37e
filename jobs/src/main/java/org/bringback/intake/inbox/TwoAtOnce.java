package org.bringback.intake.inbox;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.bringback.text.ThreadCounts;

/** Looks at files in threads of a night: as many as a large machine has cores would open more workbooks than its heap holds. */
final class TwoAtOnce {

    private TwoAtOnce() {}

    /** What comes of each, in their order. */
    static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        ForkJoinPool threads = new ForkJoinPool(ThreadCounts.NIGHT);
        try {
            return threads.submit(() -> all.parallelStream().map(work).toList()).join();
        } finally {
            threads.shutdown();
        }
    }
}
