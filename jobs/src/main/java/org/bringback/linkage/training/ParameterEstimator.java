package org.bringback.linkage.training;

import java.util.Optional;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.linkage.scoring.ParameterEstimate;

/**
 * Finds by turns which classes of pairs there are and which fields depend on each other: either is found better once the
 * other is known.
 */
final class ParameterEstimator {
    private static final int ROUNDS = 2;
    /** A class of siblings may be hidden by one of namesakes and that by one of schoolmates. */
    private static final int MAX_BEATEN_CLASSES = 3;
    /** Where so many of the pairs taken for the same are beaten, most of them are a class of others. */
    private static final double MANY_BEATEN = 0.05;
    /** Of fewer, the class may take so many pairs for each beaten one; else it takes the same as well. */
    private static final double MAX_TAKEN = 3;

    private final LinkageInput input;
    private final ExpectationMaximisation estimation;
    private final LatentClassSearch search;
    private final Workers workers;

    ParameterEstimator(
            LinkageInput input, ExpectationMaximisation estimation, LatentClassSearch search, Workers workers) {
        this.input = input;
        this.estimation = estimation;
        this.search = search;
        this.workers = workers;
    }

    /** @param manyMatches the prior if each row of the smaller table had one match */
    ParameterEstimate estimate(double manyMatches) {
        double initialPrior = manyMatches / 3;
        if (!input.model().relatives().isEmpty()) {
            // who names relatives has said which fields agree together
            return search.estimate(initialPrior);
        }
        double[][] joint = new JointAgreement(input.left(), input.right(), input.valueComparators()).shares(workers);
        estimation.setDiscount(DependenceForest.of(joint, estimation.initial(manyMatches)));
        ParameterEstimate first = search.estimate(initialPrior);
        ParameterEstimate estimate = input.isWithin()
                ? search.estimateBesideDiffering(
                        first, initialPrior, found -> AssociationPairs.areOfOthers(input, found, workers))
                : besideBeaten(first, initialPrior);
        boolean besideBeaten =
                estimate.associations().size() > first.associations().size() && !input.isWithin();
        for (int round = 0; round < ROUNDS; round++) {
            boolean lost = search.isAssociation(estimate);
            estimation.setDiscount(DependenceForest.of(joint, lost ? estimation.initial(manyMatches) : estimate));
            // those whom a better partner shows are few: begun anew, the same may take them in again
            estimate = besideBeaten && !lost ? estimation.from(estimate) : search.estimate(initialPrior);
        }
        return estimate;
    }

    /**
     * Beside classes of pairs that a better partner of the same row beats. The first of them need not be the one that most
     * of these pairs are of, so they are looked for again as long as many are left.
     */
    private ParameterEstimate besideBeaten(ParameterEstimate first, double initialPrior) {
        ParameterEstimate estimate = first;
        for (int found = 0; found < MAX_BEATEN_CLASSES; found++) {
            ParameterEstimate before = estimate;
            Optional<BeatenPairs.Found> beaten = beaten(before);
            boolean many = beaten.isPresent() && beaten.get().share() >= MANY_BEATEN;
            if (found > 0 && !many) {
                return before;
            }
            Optional<ParameterEstimate> next = beaten.flatMap(pairs -> search.estimateBeside(
                    pairs.others(), before, initialPrior, after -> many || !takesTheSame(before, after, pairs)));
            if (next.isEmpty()) {
                return before;
            }
            estimate = next.get();
        }
        return estimate;
    }

    private Optional<BeatenPairs.Found> beaten(ParameterEstimate estimate) {
        float[][] none = new float[input.levelsByField().size()][0];
        return BeatenPairs.of(input, MatchWeights.of(input, estimate, none), estimate.u(), workers);
    }

    private static boolean takesTheSame(ParameterEstimate before, ParameterEstimate after, BeatenPairs.Found beaten) {
        return before.prior() - after.prior() > MAX_TAKEN * beaten.others().prior();
    }
}
