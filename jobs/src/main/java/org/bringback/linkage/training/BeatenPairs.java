package org.bringback.linkage.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.linkage.blocking.PairConsumer;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.Association;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Pairs taken for the same beside a better partner of the same left row. One row is one thing, so most of them are of
 * others that agree in much, such as brothers and sisters, and show what these agree in, however many there are. Of a large
 * table some rows are enough, each with all its partners.
 */
final class BeatenPairs implements PairConsumer {
    /** Fewer say nothing. */
    private static final int ENOUGH = 30;

    private static final int ENOUGH_ROWS = 20_000;

    private final PairComparator pairComparator;
    private final MatchWeights weights;
    private final int every;
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(int left, long vector, double weight) {}

    private BeatenPairs(PairComparator pairComparator, MatchWeights weights, int every) {
        this.pairComparator = pairComparator;
        this.weights = weights;
        this.every = every;
    }

    @Override
    public void pair(int left, int right) {
        if (left % every == 0 && weights.weightIfAtLeast(0, left, right) >= 0) {
            long vector = pairComparator.vector(left, right);
            taken.add(new Taken(left, vector, weights.weight(vector, left, right)));
        }
    }

    /**
     * Beaten pairs.
     *
     * @param others what they agree in
     * @param share how many of the pairs taken for the same they are
     */
    record Found(Association others, double share) {}

    /** Empty where there are too few. */
    static Optional<Found> of(LinkageInput input, MatchWeights weights, double[][] u, Workers workers) {
        int every = Math.max(1, input.left().rows() / ENOUGH_ROWS);
        List<Taken> all = new ArrayList<>();
        input.scan(workers)
                .parts(1, part -> new BeatenPairs(input.pairComparator(), weights, every))
                .forEach(part -> all.addAll(part.taken));
        all.sort(Comparator.comparingInt(Taken::left)
                .thenComparing(Comparator.comparingDouble(Taken::weight).reversed())
                .thenComparingLong(Taken::vector));
        double[][] found = new double[u.length][];
        for (int field = 0; field < found.length; field++) {
            ComparisonLevels levels = input.levelsByField().get(field);
            found[field] = new double[levels.size() + 1];
        }
        int beaten = 0;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).left() == all.get(i - 1).left()) {
                beaten++;
                for (int field = 0; field < found.length; field++) {
                    found[field][PairComparator.level(all.get(i).vector(), field)]++;
                }
            }
        }
        double prior =
                Math.min(0.5, (double) beaten * every / input.candidates().allPairs());
        return beaten < ENOUGH
                ? Optional.empty()
                : Optional.of(new Found(
                        new Association(prior, ExpectationMaximisation.withChance(found, u)),
                        (double) beaten / all.size()));
    }
}
