package org.bringback.job.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.text.BilingualText;

/**
 * Files of a release for one recipient.
 *
 * @param id hexadecimal
 * @param release SHA-256 of the release's manifest
 * @param content digest of the files' names and contents
 */
record Delivery(String id, String recipient, String channel, Release release, String content, List<SentFile> files) {

    /** Which release. */
    record Release(LocalDate asOf, int revision, String sha256) {}

    /** Of which releases its files are; one without files is of none and taken for the lists' own. */
    Source source() {
        return Stream.of(Source.PROGRAMMES, Source.CASEWORK)
                .filter(source -> files.stream().anyMatch(file -> file.name().startsWith(source.prefix())))
                .findFirst()
                .orElse(Source.COHORT);
    }

    /**
     * @param name below the folder of the release or, with {@code restricted/} in front, the day's restricted one; with
     *     {@code programmes/} or {@code casework/} in front, below a folder of theirs
     */
    record SentFile(String name, long bytes, String sha256) {}

    /**
     * Where it stands.
     *
     * @param at ISO 8601, with the difference from UTC
     */
    record Entry(Delivery delivery, DeliveryState state, String at, BilingualText answer) {}
}
