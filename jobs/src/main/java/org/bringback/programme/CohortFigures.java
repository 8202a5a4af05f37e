package org.bringback.programme;

import java.time.LocalDate;
import java.util.Optional;

/** What was published of the main cohort, by province. */
@FunctionalInterface
public interface CohortFigures {

    /** The newest figures about that day or an earlier one; empty where none were published. */
    Optional<PublishedCohort> find(LocalDate day);
}
