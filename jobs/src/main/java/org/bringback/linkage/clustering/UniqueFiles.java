package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.scoring.MatchWeights;

/** Tells which of two files hold everything once. */
final class UniqueFiles {
    /** Rows with several likely partners must be rarer than this for a file to count as one that holds things once. */
    private static final double RARE = 0.05;

    private static final double HARDLY_EVER = 0.004;

    private UniqueFiles() {}

    /** As the model says or the links suggest; within one file nothing is unique. */
    static DecisionRule.Unique find(LinkageInput input, List<Link> links) {
        DecisionRule decision = input.model().decision();
        if (input.isWithin()) {
            return DecisionRule.Unique.NONE;
        }
        if (decision.unique() != DecisionRule.Unique.AUTO) {
            return decision.unique();
        }
        double match = MatchWeights.weightOf(decision.match());
        List<Link> likely =
                links.stream().filter(link -> link.weight() >= match).toList();
        boolean right = isOnce(likely, Link::left, input.left().rows());
        boolean left = isOnce(likely, Link::right, input.right().rows());
        return !right ? DecisionRule.Unique.NONE : left ? DecisionRule.Unique.BOTH : DecisionRule.Unique.RIGHT;
    }

    /**
     * Whether few rows of one side have several partners: likely ones, which may be wrong, and partners that half as much
     * speaks for as for most, of which hardly any is wrong.
     */
    private static boolean isOnce(List<Link> likely, ToIntFunction<Link> row, int rows) {
        double[] weights = likely.stream().mapToDouble(Link::weight).sorted().toArray();
        double certain = weights.length == 0 ? 0 : weights[weights.length / 2] / 2;
        List<Link> certainly =
                likely.stream().filter(link -> link.weight() >= certain).toList();
        return isRarer(RARE, likely, row, rows) && isRarer(HARDLY_EVER, certainly, row, rows);
    }

    /** Whether few of the rows of one side that have a partner have several. */
    private static boolean isRarer(double share, List<Link> links, ToIntFunction<Link> row, int rows) {
        int[] partners = new int[rows];
        links.forEach(link -> partners[row.applyAsInt(link)]++);
        long some = Arrays.stream(partners).filter(count -> count > 0).count();
        long several = Arrays.stream(partners).filter(count -> count > 1).count();
        return several <= share * some;
    }
}
