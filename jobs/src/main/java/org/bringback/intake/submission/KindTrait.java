package org.bringback.intake.submission;

/** In what kinds of files differ for those who do not read their rows. */
public enum KindTrait {
    /** One file may speak for all lists: {@code all} stands in its name for the list. */
    ALL_LISTS,
    /**
     * An office's own file of its cases. It may follow the office's layout and be named as the office names it; what it
     * says of the office and the day, above its table or in every row, must agree with its name.
     */
    OFFICE_FILE,
    /** It is of a programme beside the main cohort: its name says a table of a programme instead of a list. */
    PROGRAMME,
    /** Its rows are counted: the newest of them chooses a run's day, and its day must be one of a cohort. */
    COUNTED,
    /** A file of an earlier day than the last one taken of its list is refused. */
    IN_ORDER,
    /** It is taken in by any run; without this, a file of a later day than the run's waits, unless it is a form. */
    ANY_DAY,
    /** Its rows say whether they are of real persons, and may not be mixed with others. */
    REAL_OR_SYNTHETIC,
    /** It holds everything there is: one with far fewer rows than the last one is withheld until somebody accepts it. */
    NEVER_SHRINKS,
    /** Its rows say on whose roll somebody is: in one list's file, on that list's. */
    ROLL,
    /** Rejected rows go back to the office in a workbook, which may come back corrected. */
    REJECTS_RETURN,
    /** A workbook that this program wrote and people filled in; one with macros is refused. */
    FORM,
    /** A later full file for the same list and day takes the place of the earlier one; so two in one inbox compete. */
    SUPERSEDED
}
