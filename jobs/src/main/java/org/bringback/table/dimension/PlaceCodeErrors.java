package org.bringback.table.dimension;

/**
 * What was wrong with the places of a snapshot's cases.
 *
 * @param unknownAreas cases whose area code is not in the reference data
 * @param unknownProvinces cases whose province code is not
 * @param contradictions cases whose area does not lie in their province; the area stands
 */
public record PlaceCodeErrors(long unknownAreas, long unknownProvinces, long contradictions) {

    public static PlaceCodeErrors none() {
        return new PlaceCodeErrors(0, 0, 0);
    }

    public PlaceCodeErrors plus(Places.Placed placed, long persons) {
        return new PlaceCodeErrors(
                unknownAreas + (placed.knownArea() ? 0 : persons),
                unknownProvinces + (placed.knownProvince() ? 0 : persons),
                contradictions + (placed.agree() ? 0 : persons));
    }
}
