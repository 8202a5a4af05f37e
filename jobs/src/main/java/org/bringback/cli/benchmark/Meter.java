package org.bringback.cli.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures work on the calling thread. */
final class Meter {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Meter() {}

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** One round. Garbage of earlier work is collected first, so that it is not counted for this one. */
    static Measurement once(Work work) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        work.run();
        Duration wallTaken = Duration.ofNanos(System.nanoTime() - wall);
        Duration cpuTaken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
        return new Measurement(wallTaken, cpuTaken, peak());
    }

    /** The median of some rounds, after one that only warms up. */
    static Measurement median(int rounds, Work work) throws Exception {
        work.run();
        List<Measurement> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            measured.add(once(work));
        }
        return Measurement.median(measured);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
