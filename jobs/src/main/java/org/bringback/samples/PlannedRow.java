package org.bringback.samples;

import java.util.Optional;

/**
 * A row that an export will have.
 *
 * @param index the case
 * @param kind what is said of the case; empty for a blank row, which stands beside a row of that case
 */
record PlannedRow(int index, Optional<CaseRow.Kind> kind) {}
