package org.bringback.table.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.table.dimension.Dimension;

/**
 * A table as its readers get it.
 *
 * @param cells every cell of the table; empty where it is suppressed
 */
public record PublishedTable(
        String name, Population population, List<Dimension> dimensions, SortedMap<CellId, OptionalLong> cells) {

    public PublishedTable {
        dimensions = List.copyOf(dimensions);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
