package org.bringback.job;

import java.util.List;
import org.bringback.notice.Notice;

/**
 * One file; its rows satisfy seen = accepted + rejected + quarantined + blank.
 *
 * @param takenSince of those that were not taken, how many came back corrected and were
 * @param givenBack whether those that were not taken go back to whoever sent it, in a workbook
 */
public record FileLine(
        String file,
        Fate fate,
        long seen,
        long accepted,
        long rejected,
        long quarantined,
        long blank,
        long takenSince,
        boolean givenBack,
        List<Notice> notices) {

    /** Of a file of which no row was read. */
    static FileLine without(String file, Fate fate, List<Notice> notices) {
        return new FileLine(file, fate, 0, 0, 0, 0, 0, 0, false, notices);
    }

    /** How many rows are set aside still. */
    public long aside() {
        return rejected + quarantined - takenSince;
    }

    /** The same of a file that somebody gave: it is not passed over for its name. */
    FileLine given() {
        return fate == Fate.IGNORED && !notices.isEmpty() ? without(file, Fate.REFUSED, notices) : this;
    }

    /** What became of a file. */
    public enum Fate {
        TAKEN,
        KNOWN,
        REPLACED,
        REFUSED,
        WITHHELD,
        /** For a later run: still being written, or about a later day. */
        LEFT,
        /** Not a file for bringback, by its name. */
        IGNORED
    }
}
