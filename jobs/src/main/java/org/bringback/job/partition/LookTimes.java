package org.bringback.job.partition;

import java.time.Duration;

/**
 * How often the process that waits looks at the leases: the longer a step takes, the less often, so that looking costs it
 * little and its end is seen within a fiftieth of its time.
 */
final class LookTimes {

    private static final long SHORTEST = 100;
    private static final long LONGEST = 500;
    private static final int SHARE = 50;

    /** Of leases that last for many seconds, so it need not be known sooner. */
    private static final long BETWEEN_OVERDUE = Duration.ofMillis(700).toNanos();

    private final long begun;
    private long nextOverdue;

    /** @param begun nanoseconds of {@link System#nanoTime} */
    LookTimes(long begun) {
        this.begun = begun;
        this.nextOverdue = begun;
    }

    /** Milliseconds until the next look. */
    long pause(long now) {
        long share = Duration.ofNanos(now - begun).toMillis() / SHARE;
        return Math.max(SHORTEST, Math.min(LONGEST, share));
    }

    /** Whether it is time to look for partitions that somebody else has to do. */
    boolean isTimeForOverdue(long now) {
        if (now - nextOverdue < 0) {
            return false;
        }
        nextOverdue = now + BETWEEN_OVERDUE;
        return true;
    }
}
