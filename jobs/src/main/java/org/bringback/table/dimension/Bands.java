package org.bringback.table.dimension;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of whole numbers from 0, as one axis has them.
 *
 * @param starts the first number of every group but the lowest, ascending: 6 and 12 make 0-5, 6-11 and 12+
 */
record Bands(Axis axis, List<Integer> starts) {

    Bands {
        starts = List.copyOf(starts);
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) <= (i == 0 ? 0 : starts.get(i - 1))) {
                throw new IllegalArgumentException("the first numbers of groups ascend from 1: " + starts);
            }
        }
    }

    /** All groups, the lowest first and the unknown last. */
    List<Category> categories() {
        List<Category> groups = new ArrayList<>();
        for (int group = 0; group <= starts.size(); group++) {
            groups.add(group(group));
        }
        groups.add(Category.unknown(axis));
        return groups;
    }

    /** @param number 0 or more */
    Category band(long number) {
        return group((int) starts.stream().filter(start -> start <= number).count());
    }

    private Category group(int number) {
        int first = number == 0 ? 0 : starts.get(number - 1);
        boolean last = number == starts.size();
        return new Category(axis, last ? first + "+" : first + "-" + (starts.get(number) - 1));
    }
}
