package org.bringback.samples;

/** Where a person lives; {@code house} is the house number with the village number ({@code 12/3 หมู่ 4}). */
record Home(Area area, String district, String subdistrict, String house, String village) {

    Province province() {
        return area.province();
    }
}
