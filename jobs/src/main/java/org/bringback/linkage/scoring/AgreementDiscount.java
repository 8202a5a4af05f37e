package org.bringback.linkage.scoring;

import java.util.List;
import org.bringback.linkage.comparison.PairComparator;

/**
 * What is taken back where two fields that depend on each other both agree: who lives in one suburb has one postcode, so
 * that the second agreement says little. The fields form a forest (Chow and Liu, 1968): no two are joined twice.
 */
public final class AgreementDiscount {
    public static final AgreementDiscount NONE = new AgreementDiscount(List.of());

    private final List<Dependence> dependences;
    private final int[] one;
    private final int[] other;
    private final double[] logs;

    /**
     * Two fields that agree together by chance more often than the product of their chances says.
     *
     * @param times how much more often, above 1
     */
    public record Dependence(int one, int other, double times) {}

    public AgreementDiscount(List<Dependence> dependences) {
        this.dependences = List.copyOf(dependences);
        this.one = dependences.stream().mapToInt(Dependence::one).toArray();
        this.other = dependences.stream().mapToInt(Dependence::other).toArray();
        this.logs = dependences.stream()
                .mapToDouble(dependence -> StrictMath.log(dependence.times()))
                .toArray();
    }

    public List<Dependence> dependences() {
        return dependences;
    }

    /** The discount of a comparison vector as a natural logarithm, never below 0. */
    public double logOdds(long vector) {
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            if (PairComparator.level(vector, one[i]) == 1 && PairComparator.level(vector, other[i]) == 1) {
                sum += logs[i];
            }
        }
        return sum;
    }
}
