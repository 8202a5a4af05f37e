package org.bringback.samples.country;

/** A school: the agency's two digits, its province and its number there; the name without the word for school. */
public record School(String agency, SampleProvince province, int number, String name) {

    /** The ten-digit id: agency, province, six digits. */
    public String id() {
        return agency + registerCode();
    }

    /** The eight-digit code of the pupil register, which begins with the province. */
    public String registerCode() {
        return province.code() + Integer.toString(1_000_000 + number).substring(1);
    }
}
