package org.bringback.table.dimension;

import java.util.List;

/** One category is the sum of others: a province of its areas, the total of the provinces. */
public record CategorySum(Category whole, List<Category> parts) {

    public CategorySum {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(whole + " has no parts");
        }
    }
}
