package org.bringback.job.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a delivery.
 *
 * @param output folder of the releases
 * @param asOf the day; where not given, the newest one and those whose release is newer than what was sent
 * @param dryRun whether nothing is sent and nothing kept
 * @param resend beginnings of the ids of deliveries to be sent again, whatever became of them
 * @param received beginnings of the ids of those that a recipient has, as somebody asked
 */
public record DeliveryRequest(
        Path output, Optional<LocalDate> asOf, boolean dryRun, List<String> resend, List<String> received) {

    boolean isByCommand() {
        return !resend.isEmpty() || !received.isEmpty();
    }
}
