package org.bringback.identity.linkage.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The levels of a field within a model: its comparator's, and for the first field of a swappable pair two more.
 * Level 0 is "missing" and has no entry; the others count from 1.
 *
 * @param ordered how many of them are the comparator's own, from full agreement to none
 */
public record FieldScale(String field, List<Level> levels, int ordered) {
    static final Level SWAPPED = new Level("swapped", 0.02);
    static final Level HALF_SWAPPED = new Level("half swapped", 0.005);

    public static FieldScale of(String field, List<Level> own, boolean swappable) {
        List<Level> all = new ArrayList<>(own);
        if (swappable) {
            all.add(SWAPPED);
            all.add(HALF_SWAPPED);
        }
        return new FieldScale(field, List.copyOf(all), own.size());
    }

    public int size() {
        return levels.size();
    }

    public String name(int level) {
        return level == 0 ? "missing" : levels.get(level - 1).name();
    }

    /** Whether different values of the field can forbid a pair, as numbers that are one person's do. */
    public boolean hasApart() {
        return levels.stream().anyMatch(Level::apart);
    }

    boolean isApart(int level) {
        return level > 0 && levels.get(level - 1).apart();
    }
}
