package org.bringback.job.delivery;

/** Where a delivery stands. */
enum DeliveryState {
    /** Entered before the first byte leaves. */
    SENDING,
    /** The other side has it. */
    SENT,
    /** The other side has not got it; the next command tries again. */
    REFUSED,
    /** Nobody knows; sent again on command only. */
    UNCERTAIN,
    /** The other side took it and could not hand it on. */
    BOUNCED;

    /** Whether the recipient may have it. */
    boolean mayHaveArrived() {
        return this != REFUSED;
    }
}
