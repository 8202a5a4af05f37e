package org.bringback.job.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A line of a state's journal: exactly one of its parts is there. Days and times are in ISO format. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(
        @Nullable String state,
        @Nullable TakenFile submission,
        @Nullable Long accepted,
        @Nullable Decision decision,
        @Nullable Night night,
        @Nullable Publication publication,
        @Nullable Referred referral,
        @JsonProperty("sign_off") @Nullable Signed signOff,
        @Nullable DeliveryEntry delivery,
        @Nullable Approved approval,
        @Nullable ReadLayout layout,
        @Nullable Removed removed,
        @Nullable ReductionEntry reduced) {

    static JournalLine of(String state) {
        return new JournalLine(state, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Somebody confirmed the size of the file with that number. */
    static JournalLine accepted(long file) {
        return new JournalLine(null, null, file, null, null, null, null, null, null, null, null, null, null);
    }

    /** A file that was taken in, under its number in the ledger. */
    record TakenFile(
            long id,
            String sha256,
            String kind,
            String list,
            @Nullable String cohort,
            @JsonProperty("as_of") String asOf,
            String name,
            long bytes,
            boolean synthetic,
            @Nullable String supplements) {

        JournalLine line() {
            return new JournalLine(null, this, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /**
     * By which layout files were read.
     *
     * @param text of the layout, once; null where an earlier line has it
     * @param files their numbers
     */
    record ReadLayout(String sha256, @Nullable String text, List<Long> files) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, null, null, null, null, this, null, null);
        }
    }

    /** What somebody decided about two rows. */
    record Decision(
            String cohort,
            long left,
            long right,
            String verdict,
            String by,
            String at,
            String model,
            @Nullable Double weight,
            String remark) {

        JournalLine line() {
            return new JournalLine(null, null, null, this, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A day was counted; the snapshots that were new. */
    record Night(@JsonProperty("as_of") String asOf, List<Snapshot> snapshots) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, this, null, null, null, null, null, null, null, null);
        }
    }

    /** A revision of a list's figures, with the digest of its facts. */
    record Snapshot(
            String cohort,
            String list,
            @JsonProperty("as_of") String asOf,
            int revision,
            String digest) {}

    /** What an audience got of a population, and what was kept from it (null), by cell. */
    record Publication(Population about, SortedMap<String, @Nullable Long> cells) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, this, null, null, null, null, null, null, null);
        }
    }

    /** Whom published cells are about, and who got them. */
    record Population(
            String cohort,
            String audience,
            String scope,
            @JsonProperty("as_of") String asOf,
            int revision) {}

    /** A state that a referral reached; with what was agreed from the beginning, so that every line can stand alone. */
    record Referred(
            String id,
            String cohort,
            @JsonProperty("case") long caseKey,
            String from,
            String to,
            String purpose,
            boolean ownership,
            String state,
            String on,
            @Nullable String reason) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, this, null, null, null, null, null, null);
        }
    }

    /** An area signed off a list's round; as often as it did, by number. */
    record Signed(long number, String cohort, String list, String unit, String round, String by, String on) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, null, this, null, null, null, null, null);
        }
    }

    /** Somebody let a release go out; as often as somebody did, by number. */
    record Approved(
            long number,
            @JsonProperty("as_of") String asOf,
            int revision,
            String release,
            String by,
            String account,
            String at) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, null, null, null, this, null, null, null);
        }
    }

    /** Contacts of records were removed; {@code whole}: also of the rows that the records are known by. */
    record Removed(@JsonProperty("as_of") String asOf, boolean whole, List<Long> records) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, null, null, null, null, null, this, null);
        }
    }
}
