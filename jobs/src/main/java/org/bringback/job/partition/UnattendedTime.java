package org.bringback.job.partition;

import java.time.Duration;
import org.bringback.job.lease.LeaseCounts;

/**
 * Since when no worker has a partition or ended one. Workers may leave in the middle of a step too: then as much has to be
 * done by others as if none had come.
 */
final class UnattendedTime {

    private final Duration limit;
    private long since;
    private int done;

    /** @param now nanoseconds of {@link System#nanoTime} */
    UnattendedTime(Duration limit, long now) {
        this.limit = limit;
        this.since = now;
    }

    /** Told how things stand; whether that is so for longer than the limit. */
    boolean isOver(LeaseCounts counts, long now) {
        if (counts.leased() > 0 || counts.done() != done) {
            since = now;
            done = counts.done();
        }
        return now - since > limit.toNanos();
    }
}
