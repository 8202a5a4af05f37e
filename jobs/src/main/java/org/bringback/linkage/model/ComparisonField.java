package org.bringback.linkage.model;

import java.util.List;

/**
 * One thing that is compared about two rows.
 *
 * @param columns the column it stands in, or several that make it up together (year, month and day, say)
 * @param compare the name of its comparator
 * @param frequencies whether agreeing on a rare value counts more than on a common one
 */
public record ComparisonField(String name, List<String> columns, String compare, boolean frequencies) {
    public ComparisonField {
        columns = List.copyOf(columns);
    }
}
