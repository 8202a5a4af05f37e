package org.bringback.reference.programme;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.text.BilingualText;

/**
 * Where a programme works. A municipality may become a city, so a type holds from a day on.
 *
 * @param id as the programme's files name it
 * @param types by the first day of each, the first of all from the beginning
 * @param inhabitants where known, for rates
 */
public record ProgrammePlace(
        String id, BilingualText name, NavigableMap<LocalDate, PlaceType> types, Optional<Inhabitants> inhabitants) {

    /**
     * How many people live there.
     *
     * @param date the day they were counted on
     * @param source who says so
     */
    public record Inhabitants(long number, LocalDate date, BilingualText source) {}

    private static final String PROVINCE = "[0-9]{2}";

    /** Whether its id is the code of a province, by which the main cohort is counted too. */
    public boolean isProvince(LocalDate day) {
        return type(day) == PlaceType.PROVINCE && id.matches(PROVINCE);
    }

    /** The code of the province that it is, on some day. */
    Optional<ProvinceCode> findCode() {
        return types.containsValue(PlaceType.PROVINCE) && id.matches(PROVINCE)
                ? Optional.of(new ProvinceCode(id))
                : Optional.empty();
    }

    public PlaceType type(LocalDate day) {
        return Objects.requireNonNull(types.floorEntry(day)).getValue();
    }
}
