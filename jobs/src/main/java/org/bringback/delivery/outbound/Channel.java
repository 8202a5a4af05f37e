package org.bringback.delivery.outbound;

import java.time.OffsetDateTime;

/** A way to recipients. Sending the same parcel twice arrives once where the other side can know it. */
public interface Channel {

    /** Sends a parcel; whatever goes wrong is said in the answer. */
    Answer send(Parcel parcel, OffsetDateTime now);
}
