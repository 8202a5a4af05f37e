package org.bringback.linkage.comparison;

import java.util.ArrayList;
import java.util.List;
import org.bringback.linkage.model.LinkageModel;

/**
 * The levels of a field within a model: its comparator's, and for the first field of a swappable pair two more, or four
 * where both values can stand in one cell.
 * Level 0 is "missing" and has no entry; the others count from 1.
 *
 * @param ordered how many of them are the comparator's own, from full agreement to none
 */
public record ComparisonLevels(String field, List<ComparisonLevel> levels, int ordered) {
    static final ComparisonLevel SWAPPED = new ComparisonLevel("swapped", 0.02);
    static final ComparisonLevel HALF_SWAPPED = new ComparisonLevel("half swapped", 0.005);

    static final ComparisonLevel IN_ONE_CELL = new ComparisonLevel("in one cell", 0.01);
    static final ComparisonLevel NEARLY_IN_ONE_CELL = new ComparisonLevel("nearly in one cell", 0.003);

    /** Those of a model's field; a model that was trained before a cell could hold two names goes on without. */
    public static ComparisonLevels of(LinkageModel model, String field, FieldComparator comparator) {
        boolean swappable = model.swaps().stream().anyMatch(swap -> swap.get(0).equals(field));
        ComparisonLevels plain = of(field, comparator.levels(), swappable);
        boolean isOlder = model.trained()
                .map(trained -> trained.fields().get(model.indexOf(field)))
                .filter(found -> found.levels().size() == plain.size())
                .isPresent();
        if (!swappable || !comparator.isJoinable() || isOlder) {
            return plain;
        }
        List<ComparisonLevel> all = new ArrayList<>(plain.levels());
        all.add(IN_ONE_CELL);
        all.add(NEARLY_IN_ONE_CELL);
        return new ComparisonLevels(field, List.copyOf(all), plain.ordered());
    }

    /** Those of a comparator, {@code own} being its levels, two more where two fields can stand in each other's place. */
    public static ComparisonLevels of(String field, List<ComparisonLevel> own, boolean swappable) {
        List<ComparisonLevel> all = new ArrayList<>(own);
        if (swappable) {
            all.add(SWAPPED);
            all.add(HALF_SWAPPED);
        }
        return new ComparisonLevels(field, List.copyOf(all), own.size());
    }

    /** Whether two values in one cell are told. */
    boolean hasInOneCell() {
        return levels.contains(IN_ONE_CELL);
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
