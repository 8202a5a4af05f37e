package org.bringback.identity.linkage.train;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.Relatives;

/**
 * Adds up the weights of a pair's fields. A pair that is not the same may be of relatives, who share some fields: what
 * speaks for the same is held against what speaks for strangers and for each kind of relatives together.
 */
final class EvidenceSum {
    /** Odds this far below even change nothing that could be seen (natural logarithm). */
    private static final double HOPELESS = -25;

    private static final double LN_2 = StrictMath.log(2);

    private final int fields;
    private final int[][] share;
    private final int[][] alike;

    EvidenceSum(Model model) {
        List<Relatives> kinds = model.relatives();
        fields = model.fields().size();
        share = places(model, kinds.stream().map(Relatives::share).toList());
        alike = places(model, kinds.stream().map(Relatives::alike).toList());
    }

    private static int[][] places(Model model, List<List<String>> names) {
        return names.stream()
                .map(list -> list.stream().mapToInt(model::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** The fields' own weights, given one by one, in whatever logarithm the others are. */
    @FunctionalInterface
    interface FieldWeight {
        double of(int field);
    }

    /** The weight of a level among relatives against strangers, where it is special; else 0. */
    @FunctionalInterface
    interface AlikeWeight {
        double of(int kind, int field);
    }

    int kinds() {
        return share.length;
    }

    int[] alike(int kind) {
        return alike[kind];
    }

    /** That a pair is the same rather than of strangers. */
    double same(double prior, FieldWeight weights) {
        double total = prior;
        for (int field = 0; field < fields; field++) {
            total += weights.of(field);
        }
        return total;
    }

    /** That a pair is of a kind of relatives rather than of strangers. */
    double related(int kind, double prior, FieldWeight weights, AlikeWeight special) {
        double total = prior;
        for (int field : share[kind]) {
            total += weights.of(field);
        }
        for (int field : alike[kind]) {
            total += special.of(kind, field);
        }
        return total;
    }

    /** The weight (base 2) of a pair: that it is the same rather than anything else. */
    double weight(double prior, double[] priors, FieldWeight weights, AlikeWeight special) {
        double others = 1;
        for (int kind = 0; kind < share.length; kind++) {
            double related = related(kind, priors[kind], weights, special) * LN_2;
            others += related < HOPELESS ? 0 : StrictMath.exp(related);
        }
        double against = others == 1 ? 0 : StrictMath.log(others) / LN_2;
        return same(prior, weights) - against;
    }

    /** As many places as there are kinds. */
    double[] perKind(IntToDoubleFunction value) {
        return IntStream.range(0, share.length).mapToDouble(value).toArray();
    }
}
