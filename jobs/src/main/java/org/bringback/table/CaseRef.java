package org.bringback.table;

import org.bringback.intake.RowKey;
import org.bringback.reference.ListId;

/**
 * One case behind a figure: a person on a list, and the row that stands for the case.
 *
 * @param row that stands for the case
 */
public record CaseRef(ListId list, long personId, RowKey row) {}
