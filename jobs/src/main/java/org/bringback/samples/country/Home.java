package org.bringback.samples.country;

/** Where a person lives; {@code house} is the house number with the village number ({@code 12/3 หมู่ 4}). */
public record Home(SampleArea area, String district, String subdistrict, String house, String village) {

    public SampleProvince province() {
        return area.province();
    }
}
