package org.bringback.samples.country;

import java.time.LocalDate;

/** One synthetic human being, as he or she really is; what offices write down may differ. */
public record Person(
        long number, SampleSex sex, LocalDate birth, SampleName name, PersonIds ids, Home home, Family around) {

    /** Who answers for the person and how to reach them; {@code school} is the number of the usual school. */
    public record Family(SampleName guardian, String phone, int school) {}

    public String titleOn(LocalDate day) {
        return sex.title(!birth.plusYears(15).isAfter(day));
    }
}
