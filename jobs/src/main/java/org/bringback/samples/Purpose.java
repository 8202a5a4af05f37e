package org.bringback.samples;

/** What dice are thrown for; every purpose has a stream of its own, so that one more throw here moves nothing there. */
enum Purpose {
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
    SAMPLE
}
