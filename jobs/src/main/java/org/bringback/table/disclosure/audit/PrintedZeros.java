package org.bringback.table.disclosure.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;

/**
 * What readers conclude from zeros being printed: a suppressed cell counts somebody, unless a zero of one of its tables may
 * be suppressed, or none of a table's cells is printed, which shows nothing.
 */
final class PrintedZeros {

    private final Set<CellId> unsure = new HashSet<>();

    /**
     * @param value what readers know of a cell
     * @param counts what is behind the cells; of those that are missing readers conclude nothing
     */
    PrintedZeros(List<Publication> publications, Function<CellId, OptionalLong> value, Map<CellId, Long> counts) {
        publications.forEach(publication -> publication.tables().forEach(table -> {
            if (mayHideAZero(table, value, counts)) {
                unsure.addAll(table.cells().keySet());
            }
        }));
    }

    private static boolean mayHideAZero(
            PublishedTable table, Function<CellId, OptionalLong> value, Map<CellId, Long> counts) {
        boolean shown = false;
        for (CellId cell : table.cells().keySet()) {
            boolean hidden = value.apply(cell).isEmpty();
            if (hidden && counts.getOrDefault(cell, 0L) == 0) {
                return true;
            }
            shown |= !hidden && !cell.isExempt();
        }
        return !shown;
    }

    /** The smallest count that readers hold possible. */
    long floor(CellId cell) {
        return unsure.contains(cell) ? 0 : 1;
    }
}
