package org.bringback.reference.programme;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalLong;
import org.bringback.text.BilingualText;

/**
 * Where a programme works. A municipality may become a city, so a type holds from a day on.
 *
 * @param id as the programme's files name it
 * @param types by the first day of each, the first of all from the beginning
 * @param inhabitants where known, for rates
 */
public record ProgrammePlace(
        String id, BilingualText name, NavigableMap<LocalDate, PlaceType> types, OptionalLong inhabitants) {

    public PlaceType type(LocalDate day) {
        return Objects.requireNonNull(types.floorEntry(day)).getValue();
    }
}
