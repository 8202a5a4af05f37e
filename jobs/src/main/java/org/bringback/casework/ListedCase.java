package org.bringback.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;

/**
 * A case as lists and registers show it: one person on one list.
 *
 * @param id the oldest record that speaks of it; stays the same when persons are merged or told apart
 * @param person whom it is about; the same number on every list
 * @param listedOn the as-of date of the first export that named it
 * @param sightings what its list said of it, oldest first
 * @param registers what registers said of it, oldest first
 */
public record ListedCase(
        RowKey id,
        long person,
        ListId list,
        Places places,
        LocalDate listedOn,
        List<Sighting> sightings,
        List<RegisterDay> registers) {

    /** Where the newest row of the case says that it belongs. */
    public record Places(Optional<AreaId> area, Optional<ProvinceCode> province, Optional<String> school) {}

    /**
     * A status that the list gave it.
     *
     * @param day on which it was reached, as far as the list says, else the export's as-of date
     */
    public record Sighting(LocalDate day, Status status, Optional<ReasonCode> reason) {}

    /** Whether the person was in the register of a day. */
    public record RegisterDay(LocalDate day, boolean there) {}

    public ListedCase {
        sightings = List.copyOf(sightings);
        registers = List.copyOf(registers);
    }
}
