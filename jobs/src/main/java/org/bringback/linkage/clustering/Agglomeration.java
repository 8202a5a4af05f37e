package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one cluster of the two with the most evidence between them, again and again, as long as any two have enough and
 * may become one. Clusters are named by their smallest members; of equal evidence the smaller names go first. Only
 * clusters that a link connects can become one, so the evidence of others is not asked for before they meet.
 */
final class Agglomeration {
    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(
                    (Candidate candidate) -> candidate.evidence().weight())
            .reversed()
            .thenComparingInt(Candidate::one)
            .thenComparingInt(Candidate::other);

    private final PairWeights weights;
    private final double minWeight;
    private final BiPredicate<int[], int[]> mayMerge;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<Integer, Map<Integer, Evidence>> neighbours = new HashMap<>();
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(ORDER);

    /** Two clusters that have enough evidence; out of date when they have got other evidence since. */
    private record Candidate(int one, int other, Evidence evidence) {}

    /** @param minWeight evidence two clusters need to become one */
    Agglomeration(PairWeights weights, double minWeight, BiPredicate<int[], int[]> mayMerge) {
        this.weights = weights;
        this.minWeight = minWeight;
        this.mayMerge = mayMerge;
    }

    /** Says that a link connects two clusters, given by their members in ascending order. */
    void connect(int[] one, int[] other) {
        members.putIfAbsent(one[0], one);
        members.putIfAbsent(other[0], other);
        if (!neighboursOf(one[0]).containsKey(other[0])) {
            put(one[0], other[0], Evidence.between(one, other, weights));
        }
    }

    private Map<Integer, Evidence> neighboursOf(int cluster) {
        return neighbours.computeIfAbsent(cluster, fresh -> new HashMap<>());
    }

    private void put(int one, int other, Evidence evidence) {
        neighboursOf(one).put(other, evidence);
        neighboursOf(other).put(one, evidence);
        if (evidence.weight() >= minWeight) {
            queue.add(new Candidate(Math.min(one, other), Math.max(one, other), evidence));
        }
    }

    /** The clusters in the end, by their members. */
    Collection<int[]> clusters() {
        for (Candidate best = queue.poll(); best != null; best = queue.poll()) {
            // evidence that has been joined since is another object, even where it says the same
            @SuppressWarnings("ReferenceEquality")
            boolean isCurrent =
                    members.containsKey(best.one()) && neighboursOf(best.one()).get(best.other()) == best.evidence();
            if (isCurrent && mayMerge.test(membersOf(best.one()), membersOf(best.other()))) {
                merge(best.one(), best.other());
            }
        }
        return members.values();
    }

    private int[] membersOf(int cluster) {
        int[] found = members.get(cluster);
        if (found == null) {
            throw new IllegalStateException("no cluster " + cluster);
        }
        return found;
    }

    private void merge(int into, int gone) {
        int[] ofInto = membersOf(into);
        int[] ofGone = membersOf(gone);
        Map<Integer, Evidence> near = neighboursOf(into);
        Map<Integer, Evidence> nearGone = neighboursOf(gone);
        near.remove(gone);
        nearGone.remove(into);
        neighbours.remove(gone);
        members.remove(gone);
        members.put(
                into,
                IntStream.concat(Arrays.stream(ofInto), Arrays.stream(ofGone))
                        .sorted()
                        .toArray());
        Set<Integer> others = new TreeSet<>(near.keySet());
        others.addAll(nearGone.keySet());
        for (int other : others) {
            int[] ofOther = membersOf(other);
            neighboursOf(other).remove(gone);
            put(into, other, known(near.get(other), ofInto, ofOther).plus(known(nearGone.get(other), ofGone, ofOther)));
        }
    }

    private Evidence known(@Nullable Evidence known, int[] one, int[] other) {
        return known != null ? known : Evidence.between(one, other, weights);
    }
}
