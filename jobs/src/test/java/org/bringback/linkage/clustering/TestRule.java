package org.bringback.linkage.clustering;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A rule put together from its two answers. */
record TestRule(BiPredicate<int[], int[]> merges, Predicate<Link> candidates) implements MergeRule {

    TestRule(BiPredicate<int[], int[]> merges) {
        this(merges, link -> true);
    }

    @Override
    public boolean isCandidate(Link link) {
        return candidates.test(link);
    }

    @Override
    public boolean mayMerge(int[] one, int[] other) {
        return merges.test(one, other);
    }
}
