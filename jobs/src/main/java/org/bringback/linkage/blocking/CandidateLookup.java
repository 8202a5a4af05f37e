package org.bringback.linkage.blocking;

/** Finds the left rows that a few right rows meet; each pair is named once, by the first rule that brings it. */
final class CandidateLookup {
    /** Right rows that are looked up together, so few that what is found stays near the processor. */
    private static final int BATCH_SIZE = 1 << 9;

    private final BlockingIndex rules;
    private final RowCandidates candidates = new RowCandidates();
    private final long[] keys = new long[BATCH_SIZE];
    private final int[] scratch = new int[BATCH_SIZE];
    /** By rule and right row, the run of left rows. */
    private final long[][] runs;

    private int first;
    private int size;

    CandidateLookup(BlockingIndex rules) {
        this.rules = rules;
        this.runs = new long[rules.size()][BATCH_SIZE];
    }

    /** Looks for the partners of some right rows and returns where those end. */
    int find(int from, int to) {
        first = from;
        size = Math.min(BATCH_SIZE, to - from);
        for (int rule = 0; rule < runs.length; rule++) {
            for (int i = 0; i < size; i++) {
                keys[i] = rules.rightKey(rule, from + i);
            }
            rules.index(rule).find(keys, size, runs[rule], scratch);
        }
        return first + size;
    }

    /** Adds the pairs of each rule, those of earlier rules again, and returns how many they are. */
    long addTo(long[] found) {
        long all = 0;
        for (int rule = 0; rule < runs.length; rule++) {
            for (int i = 0; i < size; i++) {
                int count = KeyIndex.to(runs[rule][i]) - KeyIndex.from(runs[rule][i]);
                found[rule] += count;
                all += count;
            }
        }
        return all;
    }

    /** Names the pairs, row by row. */
    void name(PairConsumer consumer) {
        for (int i = 0; i < size; i++) {
            for (int rule = 0; rule < runs.length; rule++) {
                if (runs[rule][i] != KeyIndex.NOBODY) {
                    addCandidates(first + i, runs[rule][i], rule);
                }
            }
            candidates.handTo(consumer, first + i);
        }
    }

    private void addCandidates(int rightRow, long run, int rule) {
        KeyIndex index = rules.index(rule);
        int end = KeyIndex.to(run);
        int before = candidates.size();
        for (int position = KeyIndex.from(run); position < end; position++) {
            int leftRow = index.row(position);
            if (rules.isWithin() && leftRow >= rightRow) {
                return;
            }
            boolean known = before <= RowCandidates.FEW
                    ? candidates.has(leftRow, before)
                    : rules.meets(leftRow, rightRow, rule);
            if (!known) {
                candidates.add(leftRow);
            }
        }
    }
}
