package org.bringback.status;

import java.time.LocalDate;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;

/** What a snapshot is about: all facts of one cohort and list at one as-of date. Revisions of it may follow. */
public record SnapshotKey(CohortId cohort, ListId list, LocalDate asOf) {}
