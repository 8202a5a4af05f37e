package org.bringback.linkage.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.scoring.Association;
import org.bringback.linkage.scoring.ParameterEstimate;

/**
 * Pairs taken for the same that differ in two fields at once, more often than their differences by themselves explain:
 * brothers and sisters differ in name and birth date. People who moved differ in two fields as well, so it is only a place
 * to begin at.
 */
final class DifferingPairs {
    /** Fewer say nothing. */
    private static final double ENOUGH = 30;

    private static final int MAX_STARTS = 4;
    /** A field that differs so often among the same is not a sign of others. */
    private static final double OFTEN = 0.3;

    private final List<ComparisonLevels> levelsByField;
    private final ComparisonVectorCounts vectorCounts;
    private final double[] matches;

    /** @param matches by vector, how many of its pairs are taken for the same */
    DifferingPairs(List<ComparisonLevels> levelsByField, ComparisonVectorCounts vectorCounts, double[] matches) {
        this.levelsByField = levelsByField;
        this.vectorCounts = vectorCounts;
        this.matches = matches;
    }

    /** Two fields, and how much their differing together could say beyond chance. */
    private record Start(int one, int other, double pairs, double excess) {}

    /** What pairs agree in that differ in two fields, those fields first that say the most. */
    List<Association> starts(ExpectationMaximisation estimation, ParameterEstimate found) {
        int fields = levelsByField.size();
        double[][] both = differingInBoth();
        double all = 0;
        for (double count : matches) {
            all += count;
        }
        List<Start> starts = new ArrayList<>();
        for (int one = 0; one < fields; one++) {
            for (int other = 0; other < one; other++) {
                double excess = both[one][other] - both[one][one] * both[other][other] / all;
                double could = -StrictMath.log(found.u()[one][1]) - StrictMath.log(found.u()[other][1]);
                starts.add(new Start(one, other, both[one][other], excess * could));
            }
        }
        return starts.stream()
                .filter(start -> start.pairs() >= ENOUGH && start.excess() > 0)
                .sorted(Comparator.comparingDouble(Start::excess).reversed())
                .limit(MAX_STARTS)
                .map(start -> estimation.association(levels(start), found.u()))
                .toList();
    }

    /** By two fields, one of them twice for itself. */
    private double[][] differingInBoth() {
        int fields = levelsByField.size();
        double[][] both = new double[fields][fields];
        for (int i = 0; i < matches.length; i++) {
            long vector = vectorCounts.vectors()[i];
            for (int one = 0; one < fields; one++) {
                for (int other = 0; other <= one && differs(vector, one); other++) {
                    both[one][other] += differs(vector, other) ? matches[i] : 0;
                }
            }
        }
        return both;
    }

    private double[][] levels(Start start) {
        double[][] levels = levelsByField.stream()
                .map(field -> new double[field.size() + 1])
                .toArray(double[][]::new);
        for (int i = 0; i < matches.length; i++) {
            long vector = vectorCounts.vectors()[i];
            if (differs(vector, start.one()) && differs(vector, start.other())) {
                for (int field = 0; field < levels.length; field++) {
                    levels[field][PairComparator.level(vector, field)] += matches[i];
                }
            }
        }
        return levels;
    }

    private boolean differs(long vector, int field) {
        ComparisonLevels levels = levelsByField.get(field);
        int different = levels.ordered();
        return PairComparator.level(vector, field) == different
                && levels.levels().get(different - 1).initialM() <= OFTEN;
    }
}
