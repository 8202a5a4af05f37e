package org.bringback.identity.linkage.train;

import java.util.Arrays;
import java.util.List;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.SharedEvidence;

/** Adds up the weights of a pair's fields, those of shared evidence only as far as the model lets them count. */
final class EvidenceSum {
    private final int[] alone;
    private final int[][] shared;
    private final double[] most;
    /** By group, the field whose full agreement lifts the limit, or -1. */
    private final int[] unless;

    EvidenceSum(Model model) {
        List<SharedEvidence> groups = model.shared();
        int[] groupOf = new int[model.fields().size()];
        Arrays.fill(groupOf, -1);
        shared = new int[groups.size()][];
        most = new double[groups.size()];
        unless = new int[groups.size()];
        for (int group = 0; group < shared.length; group++) {
            shared[group] =
                    groups.get(group).fields().stream().mapToInt(model::indexOf).toArray();
            most[group] = groups.get(group).most();
            unless[group] = groups.get(group).unless().map(model::indexOf).orElse(-1);
            for (int field : shared[group]) {
                groupOf[field] = group;
            }
        }
        alone = java.util.stream.IntStream.range(0, groupOf.length)
                .filter(field -> groupOf[field] < 0)
                .toArray();
    }

    /** The fields' own weights, given one by one. */
    @FunctionalInterface
    interface FieldWeight {
        double of(int field);
    }

    /**
     * The weight of a pair, the prior included, in whatever logarithm the weights are.
     *
     * @param unit what one doubling of the odds is in that logarithm
     */
    double total(double prior, double unit, long vector, FieldWeight weights) {
        double together = 0;
        for (int group = 0; group < shared.length; group++) {
            for (int field : shared[group]) {
                together += weights.of(field);
            }
            if (unless[group] < 0 || PairComparison.level(vector, unless[group]) != 1) {
                together = Math.min(together, most[group] * unit - prior);
            }
        }
        double total = prior + together;
        for (int field : alone) {
            total += weights.of(field);
        }
        return total;
    }
}
