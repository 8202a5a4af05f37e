package org.bringback.linkage.training;

import java.util.ArrayList;
import java.util.List;
import org.bringback.linkage.blocking.PairConsumer;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.record.LongCounts;

/** How many pairs show each result of comparison. */
final class ComparisonVectorCounter implements PairConsumer {
    private final PairComparator pairComparator;
    private final LongCounts counts = new LongCounts();

    ComparisonVectorCounter(PairComparator pairComparator) {
        this.pairComparator = pairComparator;
    }

    @Override
    public void pair(int left, int right) {
        add(pairComparator.vector(left, right), 1);
    }

    void add(long vector, long count) {
        counts.add(vector, count);
    }

    void addAll(ComparisonVectorCounter other) {
        other.counts.forEach(this::add);
    }

    /** The patterns in ascending order, so that sums over them do not depend on how they were found. */
    ComparisonVectorCounts sorted() {
        List<Pattern> patterns = new ArrayList<>();
        counts.forEach((vector, count) -> patterns.add(new Pattern(vector, count)));
        patterns.sort((a, b) -> Long.compareUnsigned(a.vector, b.vector));
        return new ComparisonVectorCounts(
                patterns.stream().mapToLong(Pattern::vector).toArray(),
                patterns.stream().mapToDouble(Pattern::count).toArray());
    }

    private record Pattern(long vector, long count) {}
}
