package org.bringback.job.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.bringback.text.BilingualText;

/**
 * A delivery as the ledger has it.
 *
 * @param asOf ISO date
 * @param at when it came to its state, ISO 8601 with the difference from UTC
 * @param answer what the other side said, or why nothing was sent
 */
public record LedgerLine(
        String id,
        String recipient,
        String channel,
        @JsonProperty("as_of") String asOf,
        int revision,
        String state,
        String at,
        BilingualText answer,
        List<Delivery.SentFile> files) {

    static LedgerLine of(Delivery.Entry entry) {
        Delivery one = entry.delivery();
        return new LedgerLine(
                one.id(),
                one.recipient(),
                one.channel(),
                one.release().asOf().toString(),
                one.release().revision(),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.at(),
                entry.answer(),
                one.files());
    }

    /** On one line. */
    public BilingualText text() {
        String head = String.join("  ", at, recipient, asOf + " r" + revision, state, channel, id) + "  ";
        return answer.map(said -> head + said);
    }
}
