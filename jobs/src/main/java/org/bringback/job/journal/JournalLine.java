package org.bringback.job.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.bringback.text.BilingualText;
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
        @Nullable Delivered delivery,
        @Nullable Approved approval,
        @Nullable ReadLayout layout,
        @Nullable Removed removed,
        @Nullable Reduced reduced) {

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

    /**
     * A state that a delivery reached, by number; with what was sent, so that every line can stand alone.
     *
     * @param report SHA-256 of the status report that says so
     */
    record Delivered(
            Sent sent,
            int number,
            String state,
            String at,
            BilingualText answer,
            @Nullable String report) {

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, null, null, this, null, null, null, null);
        }
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

    /**
     * Rows were to be kept in the place of an archived file.
     *
     * @param before SHA-256 of what the archive held
     * @param after SHA-256 of what was to take its place
     * @param due rows that are to be without cells, earlier ones too
     * @param rows rows that lost cells by this
     */
    record Reduced(
            String sha256,
            String before,
            String after,
            int due,
            @JsonProperty("old_round") boolean oldRound,
            int rows,
            @JsonProperty("as_of") String asOf) {

        static Reduced of(ReducedFileStore.Entry entry) {
            return new Reduced(
                    entry.sha256(),
                    entry.before(),
                    entry.after(),
                    entry.due(),
                    entry.old(),
                    entry.rows(),
                    entry.asOf().toString());
        }

        ReducedFileStore.Entry entry() {
            return new ReducedFileStore.Entry(sha256, before, after, due, oldRound, rows, LocalDate.parse(asOf));
        }

        JournalLine line() {
            return new JournalLine(null, null, null, null, null, null, null, null, null, null, null, null, this);
        }
    }
}
