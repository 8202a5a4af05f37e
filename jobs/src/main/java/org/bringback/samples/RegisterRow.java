package org.bringback.samples;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the register.
 *
 * @param listed whether the person is on one of the lists
 */
record RegisterRow(long person, boolean listed, Entry entry, Optional<Enrolment> enrolment, Set<Flaw> flaws) {

    record Enrolment(OfficeList list, LocalDate on) {}
}
