package org.bringback.reference.codes;

/** Where a case stands, in the published order. The words for it are data: {@code jobs/reference/statuses.csv}. */
public enum Status {
    FOUND_RETURNED,
    FOUND_NOT_RETURNED,
    NOT_FOUND,
    IN_PROCESS,
    DIED,
    FORWARDED
}
