package org.bringback.linkage.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.scoring.Association;
import org.bringback.linkage.scoring.ParameterEstimate;

/**
 * Finds which classes of pairs there are beside the same and strangers. Where the class taken for the same differs in some
 * field more often than not, it is one of relatives, who share the other fields: it becomes a class of its own, and the same
 * are sought beside it.
 */
final class LatentClassSearch {
    private static final double MAX_DISAGREEMENT = 0.2;
    /** Families, schoolmates, neighbours. */
    private static final int MAX_ASSOCIATIONS = 3;

    private final ExpectationMaximisation estimation;
    private final List<ComparisonLevels> levelsByField;
    private final ComparisonVectorCounts vectorCounts;
    private final boolean relativesAreNamed;
    /** As they were when they were first found. */
    private List<Association> associations = List.of();

    /** @param relativesAreNamed whether the model names relatives, who are looked for from the beginning */
    LatentClassSearch(
            ExpectationMaximisation estimation,
            List<ComparisonLevels> levelsByField,
            ComparisonVectorCounts vectorCounts,
            boolean relativesAreNamed) {
        this.estimation = estimation;
        this.levelsByField = levelsByField;
        this.vectorCounts = vectorCounts;
        this.relativesAreNamed = relativesAreNamed;
    }

    private void use(List<Association> classes) {
        associations = classes;
        estimation.setAssociations(classes);
    }

    /** The best explanation; where the class found is one of relatives, the same are sought beside it. */
    ParameterEstimate estimate(double initialPrior) {
        ParameterEstimate found = estimation.best(initialPrior);
        ParameterEstimate next = found;
        List<Association> used = associations;
        while (!relativesAreNamed && associations.size() < MAX_ASSOCIATIONS && isAssociation(next)) {
            use(Stream.concat(associations.stream(), Stream.of(new Association(next.prior(), next.m())))
                    .toList());
            next = estimation.best(initialPrior);
            if (disagreement(next.m(), next.u()) < disagreement(found.m(), found.u())) {
                found = next;
                used = associations;
            }
        }
        use(used);
        return found;
    }

    /**
     * Whether the class found differs more often than not in fields that could say a good part of all that a pair says: the
     * same should not. They may well have moved to another school, which is one field of many.
     */
    boolean isAssociation(ParameterEstimate found) {
        return isOfOthers(found.m(), found.u());
    }

    /** Strangers differ in all, the same in little. */
    private boolean isOfOthers(double[][] shares, double[][] u) {
        double disagreement = disagreement(shares, u);
        return disagreement > MAX_DISAGREEMENT && disagreement < 1;
    }

    /**
     * As {@link #estimate}, beside one more class of pairs; empty, and all as before, where that is not one of others than the
     * same or what is found with it is not accepted.
     */
    Optional<ParameterEstimate> estimateBeside(
            Association others, ParameterEstimate before, double initialPrior, Predicate<ParameterEstimate> accepted) {
        if (relativesAreNamed || !isOfOthers(others.shares(), before.u())) {
            return Optional.empty();
        }
        List<Association> used = associations;
        use(Stream.concat(associations.stream(), Stream.of(others)).toList());
        Optional<ParameterEstimate> found =
                Optional.of(estimation.best(initialPrior)).filter(accepted);
        if (found.isEmpty()) {
            use(used);
        }
        return found;
    }

    /**
     * As {@link #estimate} within one file, where no better partner shows who is taken for the same: beside classes that begin
     * with pairs that differ in two fields at once, as long as they explain the pairs better, are still of others when all
     * shares are found and are accepted.
     */
    ParameterEstimate estimateBesideDiffering(
            ParameterEstimate before, double initialPrior, Predicate<ParameterEstimate> accepted) {
        ParameterEstimate found = before;
        Optional<ParameterEstimate> better = Optional.of(before);
        while (better.isPresent() && associations.size() < MAX_ASSOCIATIONS) {
            found = better.get();
            better = betterBesideDiffering(found, initialPrior, accepted);
        }
        return better.orElse(found);
    }

    /** The first of the classes that the pairs suggest which is worth its shares. */
    private Optional<ParameterEstimate> betterBesideDiffering(
            ParameterEstimate now, double initialPrior, Predicate<ParameterEstimate> accepted) {
        return new DifferingPairs(levelsByField, vectorCounts, estimation.matchCounts(now))
                .starts(estimation, now).stream()
                        .map(start -> estimateBeside(
                                start, now, initialPrior, next -> isBetter(next, now) && accepted.test(next)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private boolean isBetter(ParameterEstimate next, ParameterEstimate now) {
        boolean ofOthers = next.associations().stream().allMatch(found -> isOfOthers(found.shares(), next.u()));
        return ofOthers && estimation.explained(next, next.u()) > estimation.explained(now, next.u()) + penalty();
    }

    /** What a class must explain to be worth its shares (Schwarz, 1978). */
    private double penalty() {
        int shares = levelsByField.stream().mapToInt(ComparisonLevels::size).sum();
        return shares * StrictMath.log(Arrays.stream(vectorCounts.counts()).sum()) / 2;
    }

    /** What the fields could say in which the class disagrees more often than not, as a share of what all could say. */
    private double disagreement(double[][] shares, double[][] u) {
        double disagreeing = 0;
        double all = 0;
        for (int field = 0; field < levelsByField.size(); field++) {
            int different = levelsByField.get(field).ordered();
            boolean expected =
                    levelsByField.get(field).levels().get(different - 1).initialM() > 0.3;
            double could = expected ? 0 : -StrictMath.log(Math.min(1, u[field][1]));
            disagreeing += shares[field][different] > 0.5 ? could : 0;
            all += could;
        }
        return all == 0 ? 0 : disagreeing / all;
    }
}
