package org.bringback.samples;

import java.util.List;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;

/** What makes a row unreadable. */
final class RowDamage {

    private RowDamage() {}

    /** An error that a row with this ID can have. */
    static RowError choose(String id, SeededRandom random) {
        return switch (id.charAt(0)) {
            case '0' -> RowError.ID_LOST_ZERO;
            case 'G' ->
                random.pick(List.of(RowError.UNKNOWN_STATUS, RowError.IMPOSSIBLE_DATE, RowError.DATE_IN_FUTURE));
            default ->
                random.pick(List.of(
                        RowError.UNKNOWN_STATUS,
                        RowError.IMPOSSIBLE_DATE,
                        RowError.DATE_IN_FUTURE,
                        RowError.ID_SCIENTIFIC));
        };
    }

    /** The entry as it stands in the file, where the error is one of the entry. */
    static Entry damaged(Entry entry, RowError rowError) {
        return switch (rowError) {
            case ID_LOST_ZERO -> entry.withId(entry.id().substring(1));
            case ID_SCIENTIFIC ->
                entry.withId(entry.id().charAt(0) + "." + entry.id().substring(1, 5) + "E+12");
            case IMPOSSIBLE_DATE -> entry.withBirth(entry.birth().as(WrittenDate.Form.IMPOSSIBLE));
            case UNKNOWN_STATUS, DATE_IN_FUTURE -> entry;
        };
    }
}
