package org.bringback.table.disclosure.suppression;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bringback.table.disclosure.CellId;

/**
 * What is not to be printed.
 *
 * @param primary too small themselves, or suppressed before
 * @param secondary suppressed so that the others cannot be worked out
 * @param unprotected cells for which no protection was found; everything around them is suppressed, and the check decides
 * @param narrow cells of which readers know more if they take for granted that no zero is suppressed
 * @param alternatives what the moves that protect a cell come to: by cell, how many persons more or less. Readers cannot tell
 *     the tables from those so shifted
 */
public record SuppressionPattern(
        NavigableSet<CellId> primary,
        NavigableSet<CellId> secondary,
        NavigableSet<CellId> unprotected,
        NavigableSet<CellId> narrow,
        List<Map<CellId, Long>> alternatives) {

    public SuppressionPattern {
        primary = Collections.unmodifiableNavigableSet(new TreeSet<>(primary));
        secondary = Collections.unmodifiableNavigableSet(new TreeSet<>(secondary));
        alternatives = List.copyOf(alternatives);
        narrow = Collections.unmodifiableNavigableSet(new TreeSet<>(narrow));
        unprotected = Collections.unmodifiableNavigableSet(new TreeSet<>(unprotected));
    }

    public NavigableSet<CellId> all() {
        NavigableSet<CellId> all = new TreeSet<>(primary);
        all.addAll(secondary);
        return all;
    }
}
