package org.bringback.identity.linkage.train;

import java.util.List;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.PairComparison;

/**
 * Expectation maximisation over counted patterns. What chance does is known from random pairs and is not estimated;
 * only m and the prior are. Three things keep the estimate from settling on another class than "the same" (households
 * and namesakes agree a lot too):
 * <ul>
 *   <li>the usual shares of each level count as evidence, as twenty pairs would: in large files, what is found prevails;
 *   <li>a level never weighs more than a better one of its field: the shares of levels in the wrong order are pooled;
 *   <li>where the class found differs in some field more often than not, it is a class of relatives, who share the other
 *       fields: it is then given a class of its own, which agrees on that field by chance only, and the same are sought
 *       beside it;
 *   <li>there cannot be more matches than the files allow.
 * </ul>
 */
final class Expectation {
    private static final int MOST_ROUNDS = 200;
    private static final double STILL = 1e-5;
    /** Logarithm of odds below which a pattern adds nothing that could be seen. */
    private static final double HOPELESS = -25;

    private static final double PSEUDO_PAIRS = 20;
    /** A share is never quite zero: what was not seen may yet be. */
    private static final double LEAST_SHARE = 1e-6;

    private final List<FieldScale> scales;
    private final EvidenceSum sum;
    private final Patterns patterns;
    private final ChanceAgreement chance;
    private final double allPairs;
    private final double mostPrior;
    /** Fields on which relatives agree by chance only; none while no relatives are looked for. */
    private boolean[] byChance;

    private double startRelated;

    Expectation(
            List<FieldScale> scales,
            EvidenceSum sum,
            Patterns patterns,
            ChanceAgreement chance,
            double allPairs,
            double mostMatches) {
        this.scales = scales;
        this.sum = sum;
        this.patterns = patterns;
        this.chance = chance;
        this.allPairs = allPairs;
        this.byChance = new boolean[scales.size()];
        this.mostPrior = Math.min(0.5, mostMatches / allPairs);
    }

    /** The best explanation that starting points one hundred times apart lead to. */
    Estimate estimate(double usualPrior) {
        Estimate plain = best(usualPrior);
        boolean[] strange = strangeFields(plain);
        boolean some = IntStream.range(0, strange.length).anyMatch(field -> strange[field]);
        // the relatives that a model names are looked for from the beginning
        some &= sum.kinds() == 0;
        boolean all = IntStream.range(0, strange.length).allMatch(field -> strange[field]);
        if (!some || all) {
            return plain;
        }
        byChance = strange;
        startRelated = plain.prior();
        return best(usualPrior);
    }

    private Estimate best(double usualPrior) {
        return IntStream.of(-1, 0, 1)
                .mapToObj(power -> from(usualPrior * StrictMath.pow(10, power)))
                .reduce((a, b) -> b.logLikelihood() > a.logLikelihood() + 1e-6 ? b : a)
                .orElseThrow();
    }

    /** Fields in which the class found disagrees more often than not, though the same should not. */
    private boolean[] strangeFields(Estimate plain) {
        boolean[] strange = new boolean[scales.size()];
        for (int field = 0; field < strange.length; field++) {
            int different = scales.get(field).ordered();
            boolean expected = scales.get(field).levels().get(different - 1).usual() > 0.3;
            strange[field] = !expected && plain.m()[field][different] > 0.5;
        }
        return strange;
    }

    private Estimate from(double startPrior) {
        double prior = Math.min(mostPrior, startPrior);
        double[][] m = usual();
        double[][] u = unmatched(prior, m);
        Estimate now = new Estimate(
                prior, startRelated, new KinCounts(scales, sum).start(prior, u), m, u, Double.NEGATIVE_INFINITY);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Estimate next = step(now);
            boolean still =
                    Math.abs(next.prior() - now.prior()) <= STILL * now.prior() && furthest(next.m(), now.m()) <= STILL;
            now = next;
            if (still) {
                break;
            }
        }
        return judged(now);
    }

    /** The usual shares; levels that two fields share by swapping are among them. */
    private double[][] usual() {
        double[][] m = empty();
        for (int field = 0; field < m.length; field++) {
            List<Level> levels = scales.get(field).levels();
            double sum = levels.stream().mapToDouble(Level::usual).sum();
            for (int level = 1; level < m[field].length; level++) {
                m[field][level] = levels.get(level - 1).usual() / sum;
            }
        }
        return m;
    }

    private double[][] empty() {
        return scales.stream().map(scale -> new double[scale.size() + 1]).toArray(double[][]::new);
    }

    private Estimate step(Estimate now) {
        double[][] logs = logs(now);
        ClassOdds odds = new ClassOdds(sum, now, logs, shared(logs));
        double[][] found = empty();
        KinCounts kin = new KinCounts(scales, sum);
        double matches = 0;
        double relatives = 0;
        for (int i = 0; i < patterns.size(); i++) {
            long vector = patterns.vectors()[i];
            double count = patterns.counts()[i];
            odds.see(vector);
            if (odds.most() > HOPELESS) {
                matches += count * odds.ofSame();
                relatives += count * odds.ofRelated();
                add(count * odds.ofSame(), vector, found);
                for (int kind = 0; kind < sum.kinds(); kind++) {
                    kin.add(kind, vector, count * odds.ofKin(kind));
                }
            }
        }
        double prior = Math.min(mostPrior, Math.max(matches, 0.5) / allPairs);
        double[][] m = shares(found, now.u());
        double related = Math.min(0.5, Math.max(relatives, 0.5) / allPairs);
        double[][] u = unmatched(prior, m);
        return new Estimate(prior, related, kin.kin(allPairs, u), m, u, Double.NEGATIVE_INFINITY);
    }

    /** What relatives agree on: the weights of the same, but for the fields in which they agree by chance. */
    private double[][] shared(double[][] logs) {
        if (startRelated == 0) {
            return new double[0][];
        }
        double[][] shared = logs.clone();
        for (int field = 0; field < shared.length; field++) {
            shared[field] = byChance[field] ? new double[logs[field].length] : logs[field];
        }
        return shared;
    }

    private static void add(double pairs, long vector, double[][] found) {
        for (int field = 0; field < found.length; field++) {
            found[field][PairComparison.level(vector, field)] += pairs;
        }
    }

    /** How well an estimate explains all pairs; those that were not compared are not the same. */
    private Estimate judged(Estimate estimate) {
        double[][] logs = logs(estimate);
        ClassOdds odds = new ClassOdds(sum, estimate, logs, shared(logs));
        double likelihood = allPairs * StrictMath.log1p(-estimate.prior());
        for (int i = 0; i < patterns.size(); i++) {
            odds.see(patterns.vectors()[i]);
            if (odds.most() > HOPELESS) {
                likelihood += patterns.counts()[i] * odds.likelihood();
            }
        }
        return new Estimate(
                estimate.prior(), estimate.related(), estimate.kin(), estimate.m(), estimate.u(), likelihood);
    }

    private static double[][] logs(Estimate estimate) {
        return ClassOdds.logs(estimate.m(), estimate.u());
    }

    private double[][] shares(double[][] found, double[][] u) {
        double[][] usual = usual();
        double[][] m = empty();
        for (int field = 0; field < m.length; field++) {
            double seen = 0;
            for (int level = 1; level < found[field].length; level++) {
                seen += found[field][level];
            }
            for (int level = 1; level < m[field].length; level++) {
                double share = (found[field][level] + PSEUDO_PAIRS * usual[field][level]) / (seen + PSEUDO_PAIRS);
                m[field][level] = Math.max(LEAST_SHARE, share);
            }
            MonotoneWeights.pool(m[field], u[field], scales.get(field).ordered());
        }
        return m;
    }

    /** Chance as seen among random pairs, less the same pairs that are among these. */
    private double[][] unmatched(double prior, double[][] m) {
        double[][] u = empty();
        for (int field = 0; field < u.length; field++) {
            double sum = 0;
            for (int level = 1; level < u[field].length; level++) {
                double others = (chance.shares()[field][level] - prior * m[field][level]) / (1 - prior);
                u[field][level] = Math.max(chance.least()[field][level], others);
                sum += u[field][level];
            }
            for (int level = 1; level < u[field].length; level++) {
                u[field][level] /= sum;
            }
        }
        return u;
    }

    private static double furthest(double[][] a, double[][] b) {
        double most = 0;
        for (int field = 0; field < a.length; field++) {
            for (int level = 0; level < a[field].length; level++) {
                most = Math.max(most, Math.abs(a[field][level] - b[field][level]));
            }
        }
        return most;
    }
}
