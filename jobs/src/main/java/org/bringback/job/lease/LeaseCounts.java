package org.bringback.job.lease;

/** How many partitions wait, are worked on, are done, and have failed. */
public record LeaseCounts(int open, int leased, int done, int failed) {

    public boolean isFinished() {
        return open == 0 && leased == 0 && failed == 0;
    }
}
