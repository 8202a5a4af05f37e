package org.bringback.reference.codes;

/** Where a case stands, in the published order. The words for it are data: {@code jobs/reference/statuses.csv}. */
public enum Status {
    FOUND_RETURNED,
    FOUND_NOT_RETURNED,
    NOT_FOUND,
    IN_PROCESS,
    DIED,
    FORWARDED;

    /** Whether somebody still has to find the person. */
    public boolean isOpen() {
        return this == NOT_FOUND || this == IN_PROCESS;
    }
}
