package org.bringback.table.disclosure;

import java.util.List;
import org.bringback.table.Category;

/** One category is the sum of others: a province of its areas, the total of the provinces. */
public record Sum(Category whole, List<Category> parts) {

    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(whole + " has no parts");
        }
    }
}
