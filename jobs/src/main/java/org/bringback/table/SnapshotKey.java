package org.bringback.table;

import java.time.LocalDate;
import org.bringback.reference.CohortId;
import org.bringback.reference.ListId;

/**
 * A stored snapshot.
 *
 * @param id in the state's database
 * @param revision from 1; the highest one is the valid one
 */
public record SnapshotKey(long id, CohortId cohort, ListId list, LocalDate asOf, int revision) {}
