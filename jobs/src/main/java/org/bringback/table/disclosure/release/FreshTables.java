package org.bringback.table.disclosure.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Publication;

/**
 * The tables of a release that its audience was not given before. Where no smaller pattern is shown to be enough, they are
 * suppressed whole: a table of which nothing is shown tells nothing new. What was given cannot be taken back.
 */
final class FreshTables {

    private final List<CountTable> tables;
    private final List<OverlapConstraint> overlaps;

    FreshTables(LinkedTables linked, List<Publication> earlier) {
        Set<List<Object>> given = new HashSet<>();
        earlier.forEach(publication ->
                publication.tables().forEach(table -> given.add(List.of(table.population(), table.name()))));
        this.overlaps = linked.overlaps();
        this.tables = linked.tables().stream()
                .filter(table -> !given.contains(List.<Object>of(table.population(), table.name())))
                .toList();
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /**
     * Hides the tables that have a cell, else those of wholes of which its persons are a part.
     *
     * @return whether anything was left to hide
     */
    boolean withhold(CellId cell, Set<CellId> hidden) {
        return hide(with(cell), hidden)
                || hide(
                        overlaps.stream()
                                .filter(overlap -> overlap.parts().contains(cell.population()))
                                .flatMap(overlap -> with(cell.in(overlap.whole())).stream())
                                .toList(),
                        hidden);
    }

    private List<CountTable> with(CellId cell) {
        return tables.stream().filter(table -> table.counts().containsKey(cell)).toList();
    }

    /** Hides all that the status tables do not tell. */
    void withholdAll(Set<CellId> hidden) {
        hide(tables, hidden);
    }

    private static boolean hide(List<CountTable> tables, Set<CellId> hidden) {
        boolean any = false;
        for (CountTable table : tables) {
            for (CellId cell : table.counts().keySet()) {
                any |= !cell.isExempt() && hidden.add(cell);
            }
        }
        return any;
    }
}
