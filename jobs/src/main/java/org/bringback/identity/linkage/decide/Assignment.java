package org.bringback.identity.linkage.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.train.PairWeights;

/**
 * Gives each left row the right row it is the same as, where the right file holds everything once: the best link
 * first, and none that does not clearly lead the others of its left row.
 */
final class Assignment {
    /** Rows with several likely partners must be rarer than this for a file to count as one that holds things once. */
    private static final double RARE = 0.05;

    private final LinkSpace space;
    private final PairWeights weights;
    private final Decision decision;
    private final double least;

    Assignment(LinkSpace space, PairWeights weights) {
        this.space = space;
        this.weights = weights;
        this.decision = space.model().decision();
        this.least = PairWeights.weightOf(decision.match());
    }

    /** Which files hold everything once, as the model says or the links suggest. */
    Decision.Unique unique(List<Link> links) {
        if (decision.unique() != Decision.Unique.AUTO || space.isWithin()) {
            return decision.unique();
        }
        List<Link> likely =
                links.stream().filter(link -> link.weight() >= least).toList();
        boolean right = isRare(likely, Link::left, space.left().rows());
        boolean left = isRare(likely, Link::right, space.right().rows());
        return !right ? Decision.Unique.NONE : left ? Decision.Unique.BOTH : Decision.Unique.RIGHT;
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
        int[] rightOfLeft = new int[space.left().rows()];
        Arrays.fill(rightOfLeft, -1);
        boolean[] given = new boolean[space.right().rows()];
        for (Link link : contestedInOrder(links.stream()
                .filter(link -> link.weight() >= least)
                .filter(link -> link.weight() - second[link.left()] >= decision.margin())
                .toList())) {
            boolean free = rightOfLeft[link.left()] < 0 && !(once && given[link.right()]);
            if (free && !weights.isApart(link.left(), link.right())) {
                rightOfLeft[link.left()] = link.right();
                given[link.right()] = true;
            }
        }
        return rightOfLeft;
    }

    /** Links whose rows have no other one come as they are: of most there is nothing to put in order. */
    private List<Link> contestedInOrder(List<Link> links) {
        int[] ofLeft = partners(links, Link::left, space.left().rows());
        int[] ofRight = partners(links, Link::right, space.right().rows());
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
        double[] best = new double[space.left().rows()];
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
