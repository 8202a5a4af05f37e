package org.bringback.reference.programme;

/** What kind of place a programme works in; in a YAML in lower case with hyphens. */
public enum PlaceType {
    PROVINCE,
    MUNICIPALITY,
    SPECIAL_AREA,
    EDUCATION_AREA
}
