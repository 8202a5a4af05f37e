package org.bringback.reference.programme;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/**
 * One kind of file of a programme, such as its participants.
 *
 * @param name what its files hold, for people
 * @param list the word of its files: {@code programme-<list>-<day>.csv}
 * @param layouts by the first day of each
 * @param source the text field that says where its rows' figures come from; reports print what stands there
 */
public record ProgrammeTable(
        String id, BilingualText name, ListId list, NavigableMap<LocalDate, Layout> layouts, Optional<String> source) {

    public Layout layout(LocalDate day) {
        return Objects.requireNonNull(layouts.floorEntry(day)).getValue();
    }

    /** Whether files of that day say who their rows are about. */
    public boolean hasNames(LocalDate day) {
        Layout layout = layout(day);
        return layout.find(Field.GIVEN_NAME).isPresent()
                || layout.find(Field.FULL_NAME).isPresent();
    }

    /** Whether rows of files of that day are about persons. */
    public boolean hasPersons(LocalDate day) {
        return hasNames(day) || layout(day).find(Field.PERSON_REF).isPresent();
    }

    /** The newest layout: indicators are about its fields. */
    Layout newest() {
        return layouts.lastEntry().getValue();
    }
}
