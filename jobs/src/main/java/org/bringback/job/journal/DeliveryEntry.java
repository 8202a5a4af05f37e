package org.bringback.job.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * A state that a delivery reached, by number; with what was sent, so that every line can stand alone.
 *
 * @param report SHA-256 of the status report that says so
 */
record DeliveryEntry(
        Sent sent,
        int number,
        String state,
        String at,
        BilingualText answer,
        @Nullable String report) {

    JournalLine line() {
        return new JournalLine(null, null, null, null, null, null, null, null, this, null, null, null, null);
    }

    /** What was sent to whom. */
    record Sent(
            String id,
            String recipient,
            String channel,
            @JsonProperty("as_of") String asOf,
            int revision,
            String release,
            String content,
            List<SentFile> files) {}

    /** A file that was sent. */
    record SentFile(String name, long bytes, String sha256) {}
}
