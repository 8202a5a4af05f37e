package org.bringback.table.status;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a status table.
 *
 * @param persons empty when the status did not exist yet at the as-of date, which is not 0
 * @param percent of the table's base, rounded HALF_UP once to the list's decimals; empty where it has none
 * @param againstPersons the earlier snapshot's persons; empty without one, or when the status did not exist then
 * @param againstPercent the earlier snapshot's percentage
 * @param change persons gained (positive) or lost since the earlier snapshot; empty without an earlier snapshot
 */
public record StatusRow(
        OptionalLong persons,
        Optional<BigDecimal> percent,
        OptionalLong againstPersons,
        Optional<BigDecimal> againstPercent,
        OptionalLong change) {}
