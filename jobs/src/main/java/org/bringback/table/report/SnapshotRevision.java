package org.bringback.table.report;

import java.time.LocalDate;
import org.bringback.reference.agency.ListId;
import org.bringback.status.RevisionReason;

/** A snapshot that was counted again. */
record SnapshotRevision(ListId list, LocalDate asOf, int revision, RevisionReason reason) {}
