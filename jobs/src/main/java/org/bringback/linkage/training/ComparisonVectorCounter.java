package org.bringback.linkage.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.PairConsumer;
import org.bringback.linkage.comparison.PairComparator;

/** How many pairs show each result of comparison. */
final class ComparisonVectorCounter implements PairConsumer {
    private final PairComparator pairComparator;
    private long[] vectors = new long[1024];
    private long[] counts = new long[1024];
    private int size;

    ComparisonVectorCounter(PairComparator pairComparator) {
        this.pairComparator = pairComparator;
    }

    @Override
    public void pair(int left, int right) {
        add(pairComparator.vector(left, right), 1);
    }

    void add(long vector, long count) {
        int slot = slot(vectors, counts, vector);
        if (counts[slot] == 0) {
            vectors[slot] = vector;
            size++;
        }
        counts[slot] += count;
        if (size * 2 > vectors.length) {
            grow();
        }
    }

    void addAll(ComparisonVectorCounter other) {
        for (int slot = 0; slot < other.vectors.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.vectors[slot], other.counts[slot]);
            }
        }
    }

    /** The patterns in ascending order, so that sums over them do not depend on how they were found. */
    ComparisonVectorCounts sorted() {
        int[] filled = IntStream.range(0, vectors.length)
                .filter(slot -> counts[slot] > 0)
                .boxed()
                .sorted((a, b) -> Long.compareUnsigned(vectors[a], vectors[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ComparisonVectorCounts(
                Arrays.stream(filled).mapToLong(slot -> vectors[slot]).toArray(),
                Arrays.stream(filled).mapToDouble(slot -> counts[slot]).toArray());
    }

    private void grow() {
        long[] oldVectors = vectors;
        long[] oldCounts = counts;
        vectors = new long[oldVectors.length * 2];
        counts = new long[vectors.length];
        for (int old = 0; old < oldVectors.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(vectors, counts, oldVectors[old]);
                vectors[slot] = oldVectors[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    private static int slot(long[] vectors, long[] counts, long vector) {
        int mask = vectors.length - 1;
        long mixed = vector * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (counts[slot] != 0 && vectors[slot] != vector) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
