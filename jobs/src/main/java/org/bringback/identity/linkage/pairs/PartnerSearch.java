package org.bringback.identity.linkage.pairs;

/** Finds the left rows that a few right rows meet; each pair is named once, by the first rule that brings it. */
final class PartnerSearch {
    /** Right rows that are looked up together, so few that what is found stays near the processor. */
    private static final int TOGETHER = 1 << 9;

    private final IndexedRules rules;
    private final RowPartners partners = new RowPartners();
    private final long[] keys = new long[TOGETHER];
    private final int[] some = new int[TOGETHER];
    /** By rule and right row, the run of left rows. */
    private final long[][] runs;

    private int first;
    private int size;

    PartnerSearch(IndexedRules rules) {
        this.rules = rules;
        this.runs = new long[rules.size()][TOGETHER];
    }

    /** Looks for the partners of some right rows and returns where those end. */
    int find(int from, int to) {
        first = from;
        size = Math.min(TOGETHER, to - from);
        for (int rule = 0; rule < runs.length; rule++) {
            for (int i = 0; i < size; i++) {
                keys[i] = rules.rightKey(rule, from + i);
            }
            rules.index(rule).find(keys, size, runs[rule], some);
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
    void name(PairSink sink) {
        for (int i = 0; i < size; i++) {
            for (int rule = 0; rule < runs.length; rule++) {
                if (runs[rule][i] != KeyIndex.NOBODY) {
                    addPartners(first + i, runs[rule][i], rule);
                }
            }
            partners.handTo(sink, first + i);
        }
    }

    private void addPartners(int rightRow, long run, int rule) {
        KeyIndex index = rules.index(rule);
        int end = KeyIndex.to(run);
        int before = partners.size();
        for (int place = KeyIndex.from(run); place < end; place++) {
            int leftRow = index.row(place);
            if (rules.isWithin() && leftRow >= rightRow) {
                return;
            }
            boolean known =
                    before <= RowPartners.FEW ? partners.has(leftRow, before) : rules.meets(leftRow, rightRow, rule);
            if (!known) {
                partners.add(leftRow);
            }
        }
    }
}
