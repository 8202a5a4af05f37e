package org.bringback.samples;

import java.time.LocalDate;

/** One synthetic human being, as he or she really is; what offices write down may differ. */
record Person(long number, Sex sex, LocalDate birth, Name name, Identity identity, Home home, Family around) {

    /** Who answers for the person and how to reach them; {@code school} is the number of the usual school. */
    record Family(Name guardian, String phone, int school) {}

    String titleOn(LocalDate day) {
        return sex.title(!birth.plusYears(15).isAfter(day));
    }

    Person withNumber(long other) {
        return new Person(other, sex, birth, name, identity, home, around);
    }
}
