package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Pairs of nodes with their weights as columns of numbers, in the order in which they are added. */
final class PairColumns {

    private static final int CHUNK_BITS = 14;
    private static final int IN_CHUNK = (1 << CHUNK_BITS) - 1;

    private final List<int[]> newer = new ArrayList<>();
    private final List<int[]> older = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private int size;

    void add(int newerNode, int olderNode, double weight) {
        if ((size & IN_CHUNK) == 0) {
            newer.add(new int[1 << CHUNK_BITS]);
            older.add(new int[1 << CHUNK_BITS]);
            weights.add(new double[1 << CHUNK_BITS]);
        }
        newer.get(size >> CHUNK_BITS)[size & IN_CHUNK] = newerNode;
        older.get(size >> CHUNK_BITS)[size & IN_CHUNK] = olderNode;
        weights.get(size >> CHUNK_BITS)[size & IN_CHUNK] = weight;
        size = Math.addExact(size, 1);
    }

    /** Gives every end another number. */
    void renumber(IntUnaryOperator numbers) {
        for (int pair = 0; pair < size; pair++) {
            int[] chunk = newer.get(pair >> CHUNK_BITS);
            chunk[pair & IN_CHUNK] = numbers.applyAsInt(chunk[pair & IN_CHUNK]);
            chunk = older.get(pair >> CHUNK_BITS);
            chunk[pair & IN_CHUNK] = numbers.applyAsInt(chunk[pair & IN_CHUNK]);
        }
    }

    int size() {
        return size;
    }

    int newer(int pair) {
        return newer.get(pair >> CHUNK_BITS)[pair & IN_CHUNK];
    }

    int older(int pair) {
        return older.get(pair >> CHUNK_BITS)[pair & IN_CHUNK];
    }

    double weight(int pair) {
        return weights.get(pair >> CHUNK_BITS)[pair & IN_CHUNK];
    }
}
