package org.bringback.table.disclosure;

import java.util.List;

/**
 * The persons of a whole are those of its parts, each once: every cell of the whole is the sum of the parts' less those
 * who were counted there more than once. How many those are is not printed, but nobody counts less than nobody.
 */
public record OverlapConstraint(Population whole, List<Population> parts) {

    public OverlapConstraint {
        parts = List.copyOf(parts);
    }
}
