package org.bringback.samples;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.error.IdentityError;

/**
 * One row of the register.
 *
 * @param listed whether the person is on one of the lists
 */
record SampleRegisterRow(
        long person, boolean listed, Entry entry, Optional<Enrolment> enrolment, Set<IdentityError> identityErrors) {

    public record Enrolment(OfficeList list, LocalDate on) {}
}
