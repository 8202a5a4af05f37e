package org.bringback.table.report.ranking;

/**
 * The counts between which a place stays by chance, if every case is as likely open there as in the whole: quantiles of the
 * binomial distribution, as in Spiegelhalter, Funnel plots for comparing institutional performance (2005).
 *
 * @param from the least count that is not too small
 * @param to the greatest count that is not too large
 */
public record FunnelLimits(long from, long to) {

    /** Within which 95 per cent of places stay by chance. */
    public static final double USUAL = 0.95;

    /** Within which 99.8 per cent of places stay by chance: what lies outside is worth a look. */
    public static final double FAR = 0.998;

    /**
     * The limits of a place.
     *
     * @param cases of the place
     * @param share of open cases in the whole, from 0 to 1
     * @param coverage the probability of staying within, {@link #USUAL} or {@link #FAR}
     */
    public static FunnelLimits around(long cases, double share, double coverage) {
        if (share <= 0 || share >= 1) {
            long only = share <= 0 ? 0 : cases;
            return new FunnelLimits(only, only);
        }
        double tail = (1 - coverage) / 2;
        return new FunnelLimits(quantile(cases, share, tail), quantile(cases, share, 1 - tail));
    }

    /** The least count at which the distribution reaches a probability. */
    private static long quantile(long cases, double share, double probability) {
        double odds = Math.log(share) - Math.log1p(-share);
        double logarithm = cases * Math.log1p(-share);
        double reached = Math.exp(logarithm);
        long count = 0;
        while (reached < probability && count < cases) {
            logarithm += Math.log((double) (cases - count) / (count + 1)) + odds;
            reached += Math.exp(logarithm);
            count++;
        }
        return count;
    }

    public boolean isAbove(long open) {
        return open > to;
    }

    public boolean isBelow(long open) {
        return open < from;
    }
}
