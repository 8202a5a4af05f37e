package org.bringback.table.breakdown;

import java.time.LocalDate;
import java.util.List;
import org.bringback.table.fact.StoredSnapshot;

/**
 * The lists that make a nation.
 *
 * @param revision by which the nation's breakdowns are known
 */
public record Nation(List<StoredSnapshot> lists, LocalDate asOf, int revision) {}
