package org.bringback.delivery.outbound;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.bringback.text.BilingualText;

/** A way to recipients. Sending the same parcel twice arrives once where the other side can know it. */
public interface Channel {

    /** Sends a parcel; whatever goes wrong is said in the answer. */
    Answer send(Parcel parcel, OffsetDateTime now);

    /** What stands in the way of sending, found without sending anything. */
    Optional<BilingualText> problem();
}
