package org.bringback.table;

import org.bringback.reference.ListId;

/**
 * One case behind a figure: a person on a list, and the row that stands for the case.
 *
 * @param rowNo ordinal of the data row in its submission, from 1
 */
public record CaseRef(ListId list, long personId, long submissionId, int rowNo) {}
