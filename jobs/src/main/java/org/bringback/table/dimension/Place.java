package org.bringback.table.dimension;

import java.util.Optional;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;

/**
 * The part of an education area that lies in one province; either may be unknown.
 *
 * @param province empty when not known
 * @param area empty when not known
 */
public record Place(Optional<ProvinceCode> province, Optional<AreaId> area) {

    private static final String UNKNOWN = "unknown";
    private static final String PARTS = ":";

    /** Such as {@code PLACE/71:P7101}. */
    public Category category() {
        return new Category(
                Axis.PLACE,
                province.map(ProvinceCode::value).orElse(UNKNOWN)
                        + PARTS
                        + area.map(AreaId::value).orElse(UNKNOWN));
    }

    /** The province of a place's category, as a category of its own. */
    public static Category province(Category place) {
        return new Category(Axis.PLACE, place.code().substring(0, place.code().indexOf(PARTS)));
    }

    /** Whether a place's category is in a known area. */
    public static boolean hasArea(Category place) {
        return !place.code().endsWith(PARTS + UNKNOWN);
    }
}
