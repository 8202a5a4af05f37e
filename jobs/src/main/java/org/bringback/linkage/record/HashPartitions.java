package org.bringback.linkage.record;

/** Rows divided by the first bits of their hashes; in a group they keep their order. */
final class HashPartitions {
    private final int[] rows;
    private final int[] starts;

    private HashPartitions(int[] rows, int[] starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /** @param minGroups how many groups there are at least; a power of two of them is made */
    static HashPartitions of(int[] hashes, int minGroups) {
        int bits = 32 - Integer.numberOfLeadingZeros(minGroups - 1);
        int[] starts = new int[(1 << bits) + 1];
        for (int hash : hashes) {
            starts[group(hash, bits) + 1]++;
        }
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        int[] next = starts.clone();
        int[] rows = new int[hashes.length];
        for (int row = 0; row < hashes.length; row++) {
            rows[next[group(hashes[row], bits)]++] = row;
        }
        return new HashPartitions(rows, starts);
    }

    private static int group(int hash, int bits) {
        return (int) ((hash & 0xFFFF_FFFFL) >>> 32 - bits);
    }

    int size() {
        return starts.length - 1;
    }

    /** Where a group begins; it ends where the next one does. */
    int from(int group) {
        return starts[group];
    }

    int rows(int group) {
        return starts[group + 1] - starts[group];
    }

    int row(int index) {
        return rows[index];
    }
}
