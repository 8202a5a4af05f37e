package org.bringback.job.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a delivery.
 *
 * @param output folder of the releases
 * @param asOf the day; the newest one where not given
 * @param restated whether also days of which something was sent whose release has changed since, or was refused
 * @param dryRun whether nothing is sent and nothing kept
 * @param resend beginnings of the ids of deliveries to be sent again, whatever became of them
 * @param received beginnings of the ids of those that a recipient has, as somebody asked
 */
public record DeliveryRequest(
        Path output,
        Optional<LocalDate> asOf,
        boolean restated,
        boolean dryRun,
        List<String> resend,
        List<String> received) {

    /** What is due after a night about that day; about none where only files of programmes were there. */
    public static DeliveryRequest ofNight(Path output, Optional<LocalDate> asOf) {
        return new DeliveryRequest(output, asOf, true, false, List.of(), List.of());
    }

    boolean isByCommand() {
        return !resend.isEmpty() || !received.isEmpty();
    }
}
