package org.bringback.identity.linkage.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.PairComparison;

/**
 * Counts, in a round of the estimation, the pairs of each kind of relatives and their levels in the fields in which they
 * are often nearly the same. That such a field is the very same is left to chance where it tells people apart: relatives
 * with one name, and nothing else to tell them apart, could not be told from the same.
 */
final class KinCounts {
    /**
     * So many pairs are believed in beforehand: half of them alike by chance, half at the levels in between. More would
     * outweigh the few twins of a small file.
     */
    private static final double PSEUDO_PAIRS = 5;

    /** A field that is the very same by chance as often as this, such as the sex, tells nobody apart. */
    private static final double TELLING = 0.1;

    private final List<FieldScale> scales;
    private final EvidenceSum sum;
    private final double[] pairs;
    private final double[][][] levels;

    KinCounts(List<FieldScale> scales, EvidenceSum sum) {
        this.scales = scales;
        this.sum = sum;
        this.pairs = new double[sum.kinds()];
        this.levels = new double[pairs.length][scales.size()][];
        for (int kind = 0; kind < pairs.length; kind++) {
            for (int field : sum.alike(kind)) {
                levels[kind][field] = new double[scales.get(field).size() + 1];
            }
        }
    }

    void add(int kind, long vector, double count) {
        pairs[kind] += count;
        for (int field : sum.alike(kind)) {
            levels[kind][field][PairComparison.level(vector, field)] += count;
        }
    }

    /** What is believed before anything was counted. */
    List<Kin> start(double prior, double[][] u) {
        return kin(u, kind -> prior);
    }

    List<Kin> kin(double allPairs, double[][] u) {
        return kin(u, kind -> Math.min(0.5, Math.max(pairs[kind], 0.5) / allPairs));
    }

    private List<Kin> kin(double[][] u, IntToDoubleFunction prior) {
        List<Kin> kin = new ArrayList<>();
        for (int kind = 0; kind < pairs.length; kind++) {
            double[][] alike = new double[scales.size()][0];
            for (int field : sum.alike(kind)) {
                alike[field] = shares(field, levels[kind][field], u[field]);
            }
            kin.add(new Kin(prior.applyAsDouble(kind), alike));
        }
        return kin;
    }

    private double[] shares(int field, double[] found, double[] u) {
        int different = scales.get(field).ordered();
        int first = u[1] < TELLING ? 2 : 1;
        double[] shares = new double[found.length];
        double all = 0;
        for (int level = first; level < shares.length; level++) {
            double between = level > 1 && level < different ? 1.0 / (different - 2) : u[level];
            shares[level] = found[level] + PSEUDO_PAIRS * (u[level] + between) / 2;
            all += shares[level];
        }
        double rest = first == 1 ? 1 : 1 - u[1];
        for (int level = first; level < shares.length; level++) {
            shares[level] *= rest / all;
        }
        shares[1] = first == 1 ? shares[1] : u[1];
        return shares;
    }
}
