package org.bringback.linkage.record;

import java.util.List;

/**
 * Where a field's values come from and where they are kept.
 *
 * @param columns one column, or several whose cells are joined
 * @param separator what stands between joined cells
 * @param values shared by all tables whose values are to be compared, and by fields that may be swapped
 */
public record FieldColumns(List<String> columns, String separator, Dictionary values) {}
