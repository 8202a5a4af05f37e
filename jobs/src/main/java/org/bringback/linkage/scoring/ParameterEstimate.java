package org.bringback.linkage.scoring;

import java.util.List;

/**
 * A state of the estimation.
 *
 * @param prior probability that a pair taken at random is the same
 * @param associations classes of other pairs that agree in much, as the files show them
 * @param relativeKinds the kinds of relatives that the model names
 * @param m by field and level, the share among pairs that are the same
 * @param u by field and level, the share among pairs that are not
 * @param discount what fields that depend on each other say less when both agree
 * @param logLikelihood how well this explains the patterns; only differences mean something
 */
public record ParameterEstimate(
        double prior,
        List<Association> associations,
        List<RelativeKindEstimate> relativeKinds,
        double[][] m,
        double[][] u,
        AgreementDiscount discount,
        double logLikelihood) {
    public ParameterEstimate {
        associations = List.copyOf(associations);
    }

    /** Of fields that do not depend on each other, and without associations. */
    public ParameterEstimate(
            double prior, List<RelativeKindEstimate> relativeKinds, double[][] m, double[][] u, double logLikelihood) {
        this(prior, List.of(), relativeKinds, m, u, AgreementDiscount.NONE, logLikelihood);
    }

    /** The logarithm (base 2) of how much more often a level is seen among same pairs than among others. */
    public double weight(int field, int level) {
        return level == 0 ? 0 : StrictMath.log(m[field][level] / u[field][level]) / StrictMath.log(2);
    }
}
