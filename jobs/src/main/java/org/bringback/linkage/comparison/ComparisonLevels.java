package org.bringback.linkage.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * The levels of a field within a model: its comparator's, and for the first field of a swappable pair two more.
 * Level 0 is "missing" and has no entry; the others count from 1.
 *
 * @param ordered how many of them are the comparator's own, from full agreement to none
 */
public record ComparisonLevels(String field, List<ComparisonLevel> levels, int ordered) {
    static final ComparisonLevel SWAPPED = new ComparisonLevel("swapped", 0.02);
    static final ComparisonLevel HALF_SWAPPED = new ComparisonLevel("half swapped", 0.005);

    public static ComparisonLevels of(String field, List<ComparisonLevel> own, boolean swappable) {
        List<ComparisonLevel> all = new ArrayList<>(own);
        if (swappable) {
            all.add(SWAPPED);
            all.add(HALF_SWAPPED);
        }
        return new ComparisonLevels(field, List.copyOf(all), own.size());
    }

    public int size() {
        return levels.size();
    }

    public String name(int level) {
        return level == 0 ? "missing" : levels.get(level - 1).name();
    }

    /** Whether different values of the field can forbid a pair, as numbers that are one person's do. */
    public boolean hasCannotLink() {
        return levels.stream().anyMatch(ComparisonLevel::cannotLink);
    }

    boolean isCannotLink(int level) {
        return level > 0 && levels.get(level - 1).cannotLink();
    }
}
