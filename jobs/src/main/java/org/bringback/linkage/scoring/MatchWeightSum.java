package org.bringback.linkage.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.RelativeKind;

/**
 * Adds up the weights of a pair's fields. A pair that is not the same may be of relatives, who share some fields: what
 * speaks for the same is held against what speaks for strangers and for each kind of relatives together.
 */
public final class MatchWeightSum {
    /** Odds this far below even change nothing that could be seen (natural logarithm). */
    private static final double NEGLIGIBLE = -25;

    private static final double LN_2 = StrictMath.log(2);

    private final int fields;
    private final int[][] share;
    private final int[][] special;
    private final int[][] differ;
    private final int[][] alike;

    public MatchWeightSum(LinkageModel model) {
        List<RelativeKind> kinds = model.relatives();
        fields = model.fields().size();
        share = fieldIndexes(model, kinds.stream().map(RelativeKind::share).toList());
        special = fieldIndexes(model, kinds.stream().map(RelativeKind::special).toList());
        alike = fieldIndexes(model, kinds.stream().map(RelativeKind::alike).toList());
        differ = fieldIndexes(model, kinds.stream().map(RelativeKind::differ).toList());
    }

    private static int[][] fieldIndexes(LinkageModel model, List<List<String>> names) {
        return names.stream()
                .map(list -> list.stream().mapToInt(model::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** The fields' own weights, given one by one, in whatever logarithm the others are. */
    @FunctionalInterface
    public interface FieldWeight {
        double fieldWeight(int field);
    }

    /** The weight of a level among relatives against strangers, where it is special; else 0. */
    @FunctionalInterface
    public interface AlikeWeight {
        double alikeWeight(int kind, int field);
    }

    public int kinds() {
        return share.length;
    }

    /** Fields with shares of levels of their own among such relatives. */
    public int[] special(int kind) {
        return special[kind];
    }

    /** Whether such relatives are often nearly the same in a field. */
    public boolean mayBeAlike(int kind, int field) {
        return contains(alike[kind], field);
    }

    /** Fields that are hardly ever the very same among such relatives. */
    public boolean differ(int kind, int field) {
        return contains(differ[kind], field);
    }

    private static boolean contains(int[] some, int field) {
        return Arrays.stream(some).anyMatch(one -> one == field);
    }

    /** That a pair is the same rather than of strangers. */
    double matchWeight(double prior, FieldWeight weights) {
        double total = prior;
        for (int field = 0; field < fields; field++) {
            total += weights.fieldWeight(field);
        }
        return total;
    }

    /** That a pair is of a kind of relatives rather than of strangers. */
    public double relativeKindWeight(int kind, double prior, FieldWeight weights, AlikeWeight alone) {
        double total = prior;
        for (int field : share[kind]) {
            total += weights.fieldWeight(field);
        }
        for (int field : special[kind]) {
            total += alone.alikeWeight(kind, field);
        }
        return total;
    }

    /** The weight (base 2) of a pair: that it is the same rather than anything else. */
    double weight(double prior, double[] priors, FieldWeight weights, AlikeWeight special) {
        double others = 1;
        for (int kind = 0; kind < share.length; kind++) {
            double related = relativeKindWeight(kind, priors[kind], weights, special) * LN_2;
            others += related < NEGLIGIBLE ? 0 : StrictMath.exp(related);
        }
        double against = others == 1 ? 0 : StrictMath.log(others) / LN_2;
        return matchWeight(prior, weights) - against;
    }

    /** As many places as there are kinds. */
    double[] perKind(IntToDoubleFunction value) {
        return IntStream.range(0, share.length).mapToDouble(value).toArray();
    }
}
