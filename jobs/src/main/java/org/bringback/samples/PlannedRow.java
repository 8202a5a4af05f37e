package org.bringback.samples;

import java.util.Optional;
import org.bringback.samples.layout.SampleExportRow;

/**
 * A row that an export will have.
 *
 * @param index the case
 * @param kind what is said of the case; empty for a blank row, which stands beside a row of that case
 */
public record PlannedRow(int index, Optional<SampleExportRow.Kind> kind) {}
