package org.bringback.linkage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;

/**
 * How the weight of a pair comes about: it starts at the prior and every field adds its own. Weights are logarithms
 * (base 2) of odds: one more doubles them.
 *
 * @param cannotLink whether some field forbids the pair and what speaks for it does not make it certain
 */
public record WeightExplanation(
        String leftId,
        String rightId,
        double prior,
        List<Step> steps,
        double weight,
        double probability,
        boolean cannotLink) {

    /** The step that takes back what relatives would share as well. */
    public static final String SHARED = "shared evidence";

    private static final double NOTHING = 1e-9;

    /**
     * What one field adds. The values are as they were compared and may be personal: whoever shows them masks them.
     *
     * @param level such as {@code exact}; {@code missing} weighs nothing
     */
    public record Step(String field, String left, String right, String level, double weight) {}

    public static WeightExplanation of(LinkageInput input, MatchWeights weights, int leftRow, int rightRow) {
        long vector = input.pairComparator().vector(leftRow, rightRow);
        List<Double> byField = weights.fieldWeights(leftRow, rightRow);
        List<Step> steps = new ArrayList<>();
        for (int field = 0; field < byField.size(); field++) {
            steps.add(new Step(
                    input.model().fields().get(field).name(),
                    input.values().get(field).value(input.left().code(leftRow, field)),
                    input.values().get(field).value(input.right().code(rightRow, field)),
                    input.levelsByField().get(field).name(PairComparator.level(vector, field)),
                    byField.get(field)));
        }
        double weight = weights.weight(leftRow, rightRow);
        double over = weight
                - weights.prior()
                - byField.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(over) > NOTHING) {
            steps.add(new Step(SHARED, "", "", SHARED, over));
        }
        return new WeightExplanation(
                input.left().id(leftRow),
                input.right().id(rightRow),
                weights.prior(),
                List.copyOf(steps),
                weight,
                MatchWeights.probability(weight),
                weights.isCannotLink(leftRow, rightRow));
    }
}
