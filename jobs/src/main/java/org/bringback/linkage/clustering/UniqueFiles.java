package org.bringback.linkage.clustering;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Tells which of two files hold everything once. In a file that does not, the partners of a row of the other file are the
 * same as each other too; where they are not, one of them is a brother or a namesake, however many such there are.
 */
final class UniqueFiles {
    /** Of rows with partners this share may have some that are one: a few twins always pass for that. */
    private static final double HARDLY_EVER = 0.004;
    /**
     * The right file is taken for one that holds things once until more rows say otherwise than chance explains, so many
     * standard deviations. Taken wrongly it costs those who stand there twice; not taken wrongly, each brother who is taken for
     * one beside the right partner.
     */
    private static final double DEVIATIONS = 3;

    /** Shares of the weight of a usual link: of another partner, and of two partners that are the same. */
    private static final double CERTAIN = 0.5;

    private static final double SAME = 0.75;

    private UniqueFiles() {}

    /** As the model says or the links suggest; within one file nothing is unique. */
    static DecisionRule.Unique find(LinkageInput input, MatchWeights weights, List<Link> links) {
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
        double usual = usual(likely);
        boolean right = isOnce(likely, Link::left, Link::right, weights.within(input.right()), usual, DEVIATIONS);
        boolean left = right && isOnce(likely, Link::right, Link::left, weights.within(input.left()), usual, 0);
        return !right ? DecisionRule.Unique.NONE : left ? DecisionRule.Unique.BOTH : DecisionRule.Unique.RIGHT;
    }

    /** What speaks for a usual link. */
    private static double usual(List<Link> likely) {
        double[] weights = likely.stream().mapToDouble(Link::weight).sorted().toArray();
        return weights.length == 0 ? 0 : weights[weights.length / 2];
    }

    /** Whether hardly any row has two partners for which much speaks and that are the same as each other. */
    private static boolean isOnce(
            List<Link> likely,
            ToIntFunction<Link> row,
            ToIntFunction<Link> partner,
            MatchWeights amongPartners,
            double usual,
            double deviations) {
        Map<Integer, Integer> best = new HashMap<>();
        BitSet several = new BitSet();
        likely.stream().sorted(Link::byWeight).forEach(link -> {
            Integer first = best.putIfAbsent(row.applyAsInt(link), partner.applyAsInt(link));
            boolean another = first != null && link.weight() >= CERTAIN * usual;
            if (another && amongPartners.weight(first, partner.applyAsInt(link)) >= SAME * usual) {
                several.set(row.applyAsInt(link));
            }
        });
        double expected = HARDLY_EVER * best.size();
        return several.cardinality() <= expected + deviations * StrictMath.sqrt(expected);
    }
}
