package org.bringback.job.lease;

/** The time by which leases run out. All machines have to ask one clock, as their own ones differ. */
public interface LeaseClock {

    /** Milliseconds since 1970. */
    long millis();
}
