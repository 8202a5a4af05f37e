package org.bringback.linkage.blocking;

import java.util.Arrays;

/** The left rows that one right row meets, in the order in which the rules name them. */
final class RowCandidates {
    /** Up to so many, looking through them is quicker than asking each rule. */
    static final int FEW = 32;

    private int[] rows = new int[FEW * 4];
    private int size;

    int size() {
        return size;
    }

    /** Whether a row is among the first so many. */
    boolean has(int leftRow, int first) {
        for (int i = 0; i < first; i++) {
            if (rows[i] == leftRow) {
                return true;
            }
        }
        return false;
    }

    void add(int leftRow) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = leftRow;
    }

    /** Hands all of them over and forgets them. */
    void handTo(PairConsumer consumer, int rightRow) {
        for (int i = 0; i < size; i++) {
            consumer.pair(rows[i], rightRow);
        }
        size = 0;
    }
}
