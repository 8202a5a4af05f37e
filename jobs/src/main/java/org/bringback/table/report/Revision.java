package org.bringback.table.report;

import java.time.LocalDate;
import org.bringback.reference.ListId;

/**
 * A snapshot that was counted again.
 *
 * @param reason as the state keeps it
 */
public record Revision(ListId list, LocalDate asOf, int revision, String reason) {}
