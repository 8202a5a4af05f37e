package org.bringback.linkage.scoring;

import java.util.List;

/**
 * A state of the estimation.
 *
 * @param prior probability that a pair taken at random is the same
 * @param relatedPrior probability that it is of two related things, which agree in some fields as the same do
 * @param relativeKinds the kinds of relatives that the model names
 * @param m by field and level, the share among pairs that are the same
 * @param u by field and level, the share among pairs that are not
 * @param logLikelihood how well this explains the patterns; only differences mean something
 */
public record ParameterEstimate(
        double prior,
        double relatedPrior,
        List<RelativeKindEstimate> relativeKinds,
        double[][] m,
        double[][] u,
        double logLikelihood) {

    /** The logarithm (base 2) of how much more often a level is seen among same pairs than among others. */
    public double weight(int field, int level) {
        return level == 0 ? 0 : StrictMath.log(m[field][level] / u[field][level]) / StrictMath.log(2);
    }
}
