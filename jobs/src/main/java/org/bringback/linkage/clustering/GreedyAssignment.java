package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Gives each left row the right row it is the same as, where the right file holds everything once: the best link
 * first, and none that does not clearly lead the others of its left row.
 */
final class GreedyAssignment {
    /** Rows with several likely partners must be rarer than this for a file to count as one that holds things once. */
    private static final double RARE = 0.05;

    private final LinkageInput input;
    private final MatchWeights weights;
    private final DecisionRule decision;
    private final double minWeight;

    GreedyAssignment(LinkageInput input, MatchWeights weights) {
        this.input = input;
        this.weights = weights;
        this.decision = input.model().decision();
        this.minWeight = MatchWeights.weightOf(decision.match());
    }

    /** Which files hold everything once, as the model says or the links suggest. */
    DecisionRule.Unique unique(List<Link> links) {
        if (decision.unique() != DecisionRule.Unique.AUTO || input.isWithin()) {
            return decision.unique();
        }
        List<Link> likely =
                links.stream().filter(link -> link.weight() >= minWeight).toList();
        boolean right = isRare(likely, Link::left, input.left().rows());
        boolean left = isRare(likely, Link::right, input.right().rows());
        return !right ? DecisionRule.Unique.NONE : left ? DecisionRule.Unique.BOTH : DecisionRule.Unique.RIGHT;
    }

    private static boolean isRare(List<Link> links, ToIntFunction<Link> row, int rows) {
        int[] partners = partners(links, row, rows);
        long some = Arrays.stream(partners).filter(count -> count > 0).count();
        long several = Arrays.stream(partners).filter(count -> count > 1).count();
        return several <= RARE * some;
    }

    /** By row of one side, how many links it has. */
    private static int[] partners(List<Link> links, ToIntFunction<Link> row, int rows) {
        int[] partners = new int[rows];
        links.forEach(link -> partners[row.applyAsInt(link)]++);
        return partners;
    }

    /**
     * The right row of each left row, or -1.
     *
     * @param once whether a right row may be given only once
     */
    int[] rightOfLeft(List<Link> links, boolean once) {
        double[] second = secondBest(links);
        int[] rightOfLeft = new int[input.left().rows()];
        Arrays.fill(rightOfLeft, -1);
        boolean[] given = new boolean[input.right().rows()];
        for (Link link : contestedInOrder(links.stream()
                .filter(link -> link.weight() >= minWeight)
                .filter(link -> link.weight() - second[link.left()] >= decision.margin())
                .toList())) {
            boolean free = rightOfLeft[link.left()] < 0 && !(once && given[link.right()]);
            if (free && !weights.isCannotLink(link.left(), link.right())) {
                rightOfLeft[link.left()] = link.right();
                given[link.right()] = true;
            }
        }
        return rightOfLeft;
    }

    /** Links whose rows have no other one come as they are: of most there is nothing to put in order. */
    private List<Link> contestedInOrder(List<Link> links) {
        int[] ofLeft = partners(links, Link::left, input.left().rows());
        int[] ofRight = partners(links, Link::right, input.right().rows());
        List<Link> ordered = new ArrayList<>(links.size());
        List<Link> contested = new ArrayList<>();
        for (Link link : links) {
            boolean alone = ofLeft[link.left()] == 1 && ofRight[link.right()] == 1;
            (alone ? ordered : contested).add(link);
        }
        contested.sort(Link::byWeight);
        ordered.addAll(contested);
        return ordered;
    }

    /** The weight of each left row's second best link, which the best must leave behind. */
    private double[] secondBest(List<Link> links) {
        double[] best = new double[input.left().rows()];
        double[] second = new double[best.length];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(second, Double.NEGATIVE_INFINITY);
        for (Link link : links) {
            int left = link.left();
            second[left] = Math.max(second[left], Math.min(best[left], link.weight()));
            best[left] = Math.max(best[left], link.weight());
        }
        return second;
    }
}
