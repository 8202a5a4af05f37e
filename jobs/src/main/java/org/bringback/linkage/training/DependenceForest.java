package org.bringback.linkage.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bringback.linkage.scoring.AgreementDiscount;
import org.bringback.linkage.scoring.AgreementDiscount.Dependence;
import org.bringback.linkage.scoring.ParameterEstimate;

/**
 * Chooses which fields depend on each other: the forest that keeps the most of what their chance agreements tell of each
 * other (Chow and Liu, 1968). The same pairs, which agree in all fields, are taken off first: where they may be most of
 * the pairs that agree in two fields, nothing is said of chance.
 */
final class DependenceForest {
    /** Fields that agree together this much more often than chance says are not worth a word. */
    private static final double MIN_TIMES = 2;
    /** So many times the estimated share of same pairs is taken off: an estimate may be too low. */
    private static final double CAUTION = 1.5;

    private static final double MIN_SHARE_OF_CHANCE = 0.2;

    private DependenceForest() {}

    /** @param joint by fields, the share of pairs that are the very same in both */
    static AgreementDiscount of(double[][] joint, ParameterEstimate estimate) {
        List<Edge> edges = new ArrayList<>();
        for (int high = 0; high < joint.length; high++) {
            for (int low = 0; low < high; low++) {
                Edge edge = edge(low, high, joint[high][low], estimate);
                if (edge.times() >= MIN_TIMES) {
                    edges.add(edge);
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::information).reversed());
        int[] tree = new int[joint.length];
        for (int field = 0; field < tree.length; field++) {
            tree[field] = field;
        }
        List<Dependence> chosen = new ArrayList<>();
        for (Edge edge : edges) {
            int from = tree[edge.one()];
            int to = tree[edge.other()];
            if (from != to) {
                chosen.add(new Dependence(edge.one(), edge.other(), edge.times()));
                for (int field = 0; field < tree.length; field++) {
                    tree[field] = tree[field] == from ? to : tree[field];
                }
            }
        }
        return new AgreementDiscount(chosen);
    }

    private record Edge(int one, int other, double times, double information) {}

    private static Edge edge(int one, int other, double raw, ParameterEstimate estimate) {
        double same = CAUTION * estimate.prior() * Math.min(estimate.m()[one][1], estimate.m()[other][1]);
        double chance = raw - same;
        double a = estimate.u()[one][1];
        double b = estimate.u()[other][1];
        if (chance < MIN_SHARE_OF_CHANCE * raw || a <= 0 || b <= 0) {
            return new Edge(one, other, 1, 0);
        }
        double both = Math.min(chance, Math.min(a, b));
        double information = term(both, a * b)
                + term(a - both, a * (1 - b))
                + term(b - both, (1 - a) * b)
                + term(1 - a - b + both, (1 - a) * (1 - b));
        return new Edge(one, other, both / (a * b), information);
    }

    private static double term(double share, double expected) {
        return share <= 0 ? 0 : share * StrictMath.log(share / expected);
    }
}
