package org.bringback.table;

/**
 * What was wrong with the places of a snapshot's cases.
 *
 * @param unknownAreas cases whose area code is not in the reference data
 * @param unknownProvinces cases whose province code is not
 * @param contradictions cases whose area does not lie in their province; the area stands
 */
public record PlaceRemarks(long unknownAreas, long unknownProvinces, long contradictions) {

    static PlaceRemarks none() {
        return new PlaceRemarks(0, 0, 0);
    }

    PlaceRemarks plus(Places.Placed placed, long persons) {
        return new PlaceRemarks(
                unknownAreas + (placed.knownArea() ? 0 : persons),
                unknownProvinces + (placed.knownProvince() ? 0 : persons),
                contradictions + (placed.agree() ? 0 : persons));
    }
}
