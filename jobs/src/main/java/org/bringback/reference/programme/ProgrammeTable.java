package org.bringback.reference.programme;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;

/**
 * One kind of file of a programme, such as its participants.
 *
 * @param list the word of its files: {@code programme-<list>-<day>.csv}
 * @param layouts by the first day of each
 */
public record ProgrammeTable(String id, ListId list, NavigableMap<LocalDate, Layout> layouts) {

    public Layout layout(LocalDate day) {
        return Objects.requireNonNull(layouts.floorEntry(day)).getValue();
    }

    /** The newest layout: indicators are about its fields. */
    Layout newest() {
        return layouts.lastEntry().getValue();
    }
}
