package org.bringback.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.row.RowKey;

/**
 * Something about a referral that was not taken.
 *
 * @param referral its id, as whoever says so names it
 * @param source the row that says so; empty for commands
 */
public record ReferralFinding(String referral, ReferralRefusal why, LocalDate on, Optional<RowKey> source) {}
