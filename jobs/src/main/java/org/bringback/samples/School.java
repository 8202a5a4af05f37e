package org.bringback.samples;

/** A school: the agency's two digits, its province and its number there; the name without the word for school. */
record School(String agency, Province province, int number, String name) {

    /** The ten-digit id: agency, province, six digits. */
    String id() {
        return agency + registerCode();
    }

    /** The eight-digit code of the pupil register, which begins with the province. */
    String registerCode() {
        return province.code() + Integer.toString(1_000_000 + number).substring(1);
    }
}
