package org.bringback.identity.linkage;

import java.util.ArrayList;
import java.util.List;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.train.PairWeights;

/**
 * How the weight of a pair comes about: it starts at the prior and every field adds its own. Weights are logarithms
 * (base 2) of odds: one more doubles them.
 *
 * @param apart whether some field forbids the pair however much speaks for it
 */
public record Explanation(
        String leftId,
        String rightId,
        double prior,
        List<Step> steps,
        double weight,
        double probability,
        boolean apart) {

    /** The step that takes back what relatives would share as well. */
    public static final String SHARED = "shared evidence";

    private static final double NOTHING = 1e-9;

    /**
     * What one field adds. The values are as they were compared and may be personal: whoever shows them masks them.
     *
     * @param level such as {@code exact}; {@code missing} weighs nothing
     */
    public record Step(String field, String left, String right, String level, double weight) {}

    static Explanation of(LinkSpace space, PairWeights weights, int leftRow, int rightRow) {
        long vector = space.comparison().vector(leftRow, rightRow);
        List<Double> byField = weights.byField(leftRow, rightRow);
        List<Step> steps = new ArrayList<>();
        for (int field = 0; field < byField.size(); field++) {
            steps.add(new Step(
                    space.model().fields().get(field).name(),
                    space.values().get(field).value(space.left().code(leftRow, field)),
                    space.values().get(field).value(space.right().code(rightRow, field)),
                    space.scales().get(field).name(PairComparison.level(vector, field)),
                    byField.get(field)));
        }
        double weight = weights.weight(leftRow, rightRow);
        double over = weight
                - weights.prior()
                - byField.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(over) > NOTHING) {
            steps.add(new Step(SHARED, "", "", SHARED, over));
        }
        return new Explanation(
                space.left().id(leftRow),
                space.right().id(rightRow),
                weights.prior(),
                List.copyOf(steps),
                weight,
                PairWeights.probability(weight),
                weights.isApart(leftRow, rightRow));
    }
}
