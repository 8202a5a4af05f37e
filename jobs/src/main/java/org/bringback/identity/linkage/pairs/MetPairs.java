package org.bringback.identity.linkage.pairs;

import java.util.Arrays;

/** Keeps the pairs of a range of right rows: for each row that has any its number, how many, and the left rows. */
final class MetPairs implements PairSink {
    private int[] said = new int[64];
    private int filled;
    private int lastRow = -1;
    /** Where the number of pairs of the last row stands. */
    private int lastCount;

    @Override
    public void pair(int left, int right) {
        if (filled + 3 > said.length) {
            said = Arrays.copyOf(said, said.length * 2);
        }
        if (right != lastRow) {
            lastRow = right;
            said[filled++] = right;
            lastCount = filled++;
            said[lastCount] = 0;
        }
        said[lastCount]++;
        said[filled++] = left;
    }

    int[] all() {
        return Arrays.copyOf(said, filled);
    }

    /** Names what was kept of some of the rows. */
    static void sweep(int[] all, int fromRow, int toRow, PairSink sink) {
        for (int at = 0; at < all.length; ) {
            int row = all[at];
            int end = at + 2 + all[at + 1];
            if (row >= fromRow && row < toRow) {
                for (int place = at + 2; place < end; place++) {
                    sink.pair(all[place], row);
                }
            }
            at = end;
        }
    }
}
