package org.bringback.samples.country;

/** What dice are thrown for; every purpose has a stream of its own, so that one more throw here moves nothing there. */
public enum RandomStream {
    PERSON,
    TWIN,
    NAMESAKE,
    IDENTITY,
    SCHOOL,
    HISTORY,
    STATUS_DATE,
    REASON,
    CASE_ROW,
    ROW_ORDER,
    FLAW,
    REGISTER,
    ENROLMENT,
    FILLER,
    SAMPLE,
    PROGRAMME
}
