package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a case is about and how to reach the family: the minimum that somebody needs who looks for a child. Empty texts
 * where the list does not say.
 *
 * @param reference the office's own
 * @param born empty where the list says no day
 * @param nationalId told to nobody but a registration office, in an encrypted package
 */
public record CaseContact(
        String reference,
        String name,
        Optional<LocalDate> born,
        String district,
        String guardian,
        String phone,
        String nationalId) {}
