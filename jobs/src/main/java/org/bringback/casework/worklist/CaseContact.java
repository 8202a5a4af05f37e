package org.bringback.casework.worklist;

/**
 * Who a case is about and how to reach the family: the minimum that somebody needs who looks for a child. Empty texts
 * where the list does not say.
 *
 * @param reference the office's own
 * @param nationalId told to nobody but a registration office, in an encrypted package
 */
public record CaseContact(
        String reference,
        String name,
        String birthDate,
        String district,
        String guardian,
        String phone,
        String nationalId) {}
