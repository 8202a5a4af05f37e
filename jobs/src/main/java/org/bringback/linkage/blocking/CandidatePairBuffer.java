package org.bringback.linkage.blocking;

import java.util.Arrays;

/**
 * Keeps the pairs of a range of right rows, divided by blocks of left rows, one number a pair. Pairs of one block are
 * compared one after another, as the values of its rows then stay near the processor.
 */
final class CandidatePairBuffer implements PairConsumer {
    /** The rows of a block, and what is compared of them, fit in the memory that a processor has of its own. */
    private static final int BLOCK_BITS = 14;

    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

    private final int firstRight;
    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private int size;

    /** @param firstRight the first row of the range, which is of {@link CandidatePairs#RANGE} rows at most */
    CandidatePairBuffer(int firstRight) {
        this.firstRight = firstRight;
    }

    static int blocks(int leftRows) {
        return (leftRows + BLOCK_MASK) >>> BLOCK_BITS;
    }

    @Override
    public void pair(int left, int right) {
        if (size == lefts.length) {
            lefts = Arrays.copyOf(lefts, size * 2);
            rights = Arrays.copyOf(rights, size * 2);
        }
        lefts[size] = left;
        rights[size++] = right - firstRight;
    }

    /** First where each block begins and the last one ends, then the pairs, those of a block as they came. */
    int[] byBlock(int blocks) {
        int[] grouped = new int[blocks + 1 + size];
        grouped[0] = blocks + 1;
        for (int i = 0; i < size; i++) {
            grouped[(lefts[i] >>> BLOCK_BITS) + 1]++;
        }
        for (int block = 0; block < blocks; block++) {
            grouped[block + 1] += grouped[block];
        }
        int[] next = Arrays.copyOf(grouped, blocks);
        for (int i = 0; i < size; i++) {
            grouped[next[lefts[i] >>> BLOCK_BITS]++] = rights[i] << BLOCK_BITS | lefts[i] & BLOCK_MASK;
        }
        return grouped;
    }

    /** Names the pairs of a block. */
    static void scan(int[] byBlock, int firstRight, int block, PairConsumer consumer) {
        int firstLeft = block << BLOCK_BITS;
        for (int at = byBlock[block]; at < byBlock[block + 1]; at++) {
            consumer.pair(firstLeft + (byBlock[at] & BLOCK_MASK), firstRight + (byBlock[at] >>> BLOCK_BITS));
        }
    }
}
