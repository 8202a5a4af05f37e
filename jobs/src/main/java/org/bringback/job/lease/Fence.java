package org.bringback.job.lease;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets a step commit only while its lease holds. The lease is marked as done in the transaction that writes the results,
 * so either both are committed or neither is.
 */
public final class Fence {

    private static final ThreadLocal<@Nullable PartitionLease> HELD = new ThreadLocal<>();

    private final PartitionLeaseStore leases;
    private final Duration lease;

    /** @param lease how long a lease holds from each {@link #hold} on */
    public Fence(PartitionLeaseStore leases, Duration lease) {
        this.leases = leases;
        this.lease = lease;
    }

    /** What this thread does from now on is done under the lease. */
    public void enter(PartitionLease lease) {
        HELD.set(lease);
    }

    public void leave() {
        HELD.remove();
    }

    /**
     * The last thing in a transaction that is not the last one of its partition.
     *
     * @throws LeaseLostException when the lease ran out or another worker has it
     */
    public void hold() {
        PartitionLease current = HELD.get();
        if (current != null && !leases.extend(current, lease)) {
            throw new LeaseLostException();
        }
    }

    /**
     * The last thing in a partition's last transaction. Does nothing where the partition was never handed out.
     *
     * @throws LeaseLostException when the lease ran out or another worker has it
     */
    public void confirm() {
        PartitionLease current = HELD.get();
        if (current != null && !leases.complete(current)) {
            throw new LeaseLostException();
        }
    }
}
