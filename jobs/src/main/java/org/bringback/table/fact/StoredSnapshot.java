package org.bringback.table.fact;

import java.time.LocalDate;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;

/**
 * A stored snapshot.
 *
 * @param id in the state's database
 * @param revision from 1; the highest one is the valid one
 */
public record StoredSnapshot(long id, CohortId cohort, ListId list, LocalDate asOf, int revision) {}
