package org.bringback.table.dimension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The categories of one axis of a table and how they add up. A category may be part of several sums (an area's part of a
 * province, and of the area as a whole), but is the whole of one at most.
 *
 * @param sums a whole comes after those of its parts that are wholes themselves
 */
public record Dimension(Axis axis, List<CategorySum> sums) {

    public Dimension {
        sums = List.copyOf(sums);
        Set<Category> wholes = new LinkedHashSet<>();
        for (CategorySum sum : sums) {
            if (!wholes.add(sum.whole())) {
                throw new IllegalArgumentException(sum.whole() + " is a sum twice");
            }
        }
        Set<Category> done = new LinkedHashSet<>();
        for (CategorySum sum : sums) {
            if (sum.parts().stream().anyMatch(part -> wholes.contains(part) && !done.contains(part))) {
                throw new IllegalArgumentException(sum.whole() + " comes before its parts");
            }
            done.add(sum.whole());
        }
    }

    /** A plain list of categories and their total. */
    public static Dimension of(Axis axis, List<Category> categories) {
        return new Dimension(axis, List.of(new CategorySum(Category.total(axis), categories)));
    }

    /** All categories, those that are not sums first. */
    public List<Category> categories() {
        Set<Category> all = new LinkedHashSet<>(leaves());
        sums.forEach(sum -> all.add(sum.whole()));
        return List.copyOf(all);
    }

    /** The categories that are no sums. */
    public List<Category> leaves() {
        Set<Category> leaves = new LinkedHashSet<>();
        sums.forEach(sum -> leaves.addAll(sum.parts()));
        sums.forEach(sum -> leaves.remove(sum.whole()));
        return List.copyOf(leaves);
    }

    /** By leaf: itself and everything that it is counted in. */
    public Map<Category, Set<Category>> countedIn() {
        Map<Category, Set<Category>> in = new LinkedHashMap<>();
        leaves().forEach(leaf -> in.put(leaf, new LinkedHashSet<>(List.of(leaf))));
        for (CategorySum sum : sums) {
            for (Set<Category> wholes : new ArrayList<>(in.values())) {
                if (sum.parts().stream().anyMatch(wholes::contains)) {
                    wholes.add(sum.whole());
                }
            }
        }
        return in;
    }
}
