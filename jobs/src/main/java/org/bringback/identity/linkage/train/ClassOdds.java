package org.bringback.identity.linkage.train;

import org.bringback.identity.linkage.compare.PairComparison;

/** For one pattern at a time, how much speaks for each class of pairs against strangers: natural logarithms of odds. */
final class ClassOdds {
    private final EvidenceSum sum;
    private final Estimate estimate;
    private final double[][] logs;
    private final double[][] shared;
    private final double[][][] alike;
    private final double[] kin;
    private double same;
    private double related;
    private double most;
    private double all;

    /**
     * @param logs by field and level, the same against strangers
     * @param shared the same of relatives found by the estimation itself; empty where none are looked for
     */
    ClassOdds(EvidenceSum sum, Estimate estimate, double[][] logs, double[][] shared) {
        this.sum = sum;
        this.estimate = estimate;
        this.logs = logs;
        this.shared = shared;
        this.kin = new double[sum.kinds()];
        this.alike = estimate.kin().stream()
                .map(kind -> logs(kind.alike(), estimate.u()))
                .toArray(double[][][]::new);
    }

    /** Logarithms of the ratio of two tables of shares, place by place. */
    static double[][] logs(double[][] shares, double[][] u) {
        double[][] logs = new double[shares.length][];
        for (int field = 0; field < shares.length; field++) {
            logs[field] = new double[shares[field].length];
            for (int level = 1; level < logs[field].length; level++) {
                logs[field][level] = StrictMath.log(shares[field][level] / u[field][level]);
            }
        }
        return logs;
    }

    void see(long vector) {
        same = sum.same(odds(estimate.prior()), field -> logs[field][PairComparison.level(vector, field)]);
        related = shared.length == 0
                ? Double.NEGATIVE_INFINITY
                : sum.same(odds(estimate.related()), field -> shared[field][PairComparison.level(vector, field)]);
        most = Math.max(same, related);
        for (int kind = 0; kind < kin.length; kind++) {
            kin[kind] = sum.related(
                    kind,
                    odds(estimate.kin().get(kind).prior()),
                    field -> logs[field][PairComparison.level(vector, field)],
                    (one, field) -> alike[one][field][PairComparison.level(vector, field)]);
            most = Math.max(most, kin[kind]);
        }
        all = all();
    }

    private double all() {
        double least = Math.max(0, most);
        double total = StrictMath.exp(-least) + StrictMath.exp(same - least) + StrictMath.exp(related - least);
        for (double one : kin) {
            total += StrictMath.exp(one - least);
        }
        return least + StrictMath.log(total);
    }

    private static double odds(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /** The most likely class but for strangers. */
    double most() {
        return most;
    }

    /** The probability of the pattern against its probability among strangers. */
    double likelihood() {
        return all;
    }

    double ofSame() {
        return StrictMath.exp(same - all);
    }

    double ofRelated() {
        return StrictMath.exp(related - all);
    }

    double ofKin(int kind) {
        return StrictMath.exp(kin[kind] - all);
    }
}
