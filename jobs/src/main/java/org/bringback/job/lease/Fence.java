package org.bringback.job.lease;

import org.jspecify.annotations.Nullable;

/**
 * Lets a step commit only while its lease holds. The lease is marked as done in the transaction that writes the results,
 * so either both are committed or neither is.
 */
public final class Fence {

    private static final ThreadLocal<@Nullable PartitionLease> HELD = new ThreadLocal<>();

    private final PartitionLeaseStore leases;

    public Fence(PartitionLeaseStore leases) {
        this.leases = leases;
    }

    /** What this thread does from now on is done under the lease. */
    public void enter(PartitionLease lease) {
        HELD.set(lease);
    }

    public void leave() {
        HELD.remove();
    }

    /**
     * The last thing in a partition's transaction. Does nothing where the partition was never handed out.
     *
     * @throws LeaseLostException when the lease ran out or another worker has it
     */
    public void confirm() {
        PartitionLease lease = HELD.get();
        if (lease != null && !leases.complete(lease)) {
            throw new LeaseLostException();
        }
    }
}
