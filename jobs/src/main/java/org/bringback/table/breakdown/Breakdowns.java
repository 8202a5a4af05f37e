package org.bringback.table.breakdown;

import java.util.List;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.PlaceCodeErrors;

/**
 * All breakdowns of one snapshot or of the nation.
 *
 * @param tables one an axis, {@link Axis#STATUS} left out
 * @param placeErrors remarks about the places
 */
public record Breakdowns(List<Breakdown> tables, PlaceCodeErrors placeErrors) {

    public Breakdowns {
        tables = List.copyOf(tables);
    }

    /** @throws IllegalArgumentException for an axis that nothing is broken down by */
    public Breakdown get(Axis axis) {
        return tables.stream()
                .filter(table -> table.axis() == axis)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no breakdown by " + axis));
    }
}
