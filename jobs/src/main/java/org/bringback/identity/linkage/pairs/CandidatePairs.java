package org.bringback.identity.linkage.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bringback.identity.linkage.model.KeyPart;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.records.RecordTable;
import org.bringback.identity.linkage.records.Workers;

/**
 * The pairs that at least one blocking rule brings together, each named once: by the first rule that does. The left
 * rows are indexed, the right ones pass by, in ranges that threads share; the pairs of a range come in one order.
 */
public final class CandidatePairs {
    /** Rows that are gone through together. */
    static final int RANGE = 1 << 12;

    /** Rows whose partners are looked up together, so few that what is found stays near the processor. */
    private static final int TOGETHER = 1 << 9;

    /** A pair remembered takes four bytes; they may take a part of the memory. */
    private static final long PART_OF_MEMORY = 16 * Integer.BYTES;

    private final RecordTable left;
    private final RecordTable right;
    private final boolean within;
    private final PassKeys[] passes;
    private final KeyIndex[] indexes;
    private final List<Long> counts;
    /** By range of right rows the pairs met when they were counted; null where there were too many to keep. */
    private final int[][] met;

    CandidatePairs(RecordTable left, RecordTable right, List<PassKeys> keys, Workers workers) {
        this.left = left;
        this.right = right;
        this.within = left == right;
        this.passes = keys.toArray(PassKeys[]::new);
        this.indexes = workers.map(passes.length, pass -> new KeyIndex(keys(left, passes[pass])))
                .toArray(KeyIndex[]::new);
        this.met = new int[(right.rows() + RANGE - 1) / RANGE][];
        this.counts = within ? countWithin() : count(workers);
    }

    /** The pairs that a model's rules bring together. */
    public static CandidatePairs of(
            Model model, RecordTable left, RecordTable right, List<Dictionary> values, Keys keys, Workers workers) {
        return new CandidatePairs(left, right, passes(model, values, keys, workers), workers);
    }

    /** The keys of a table's rows, whatever other tables there are. */
    public static BlockingKeys keys(
            Model model, RecordTable table, List<Dictionary> values, Keys keys, Workers workers) {
        return BlockingKeys.of(table, passes(model, values, keys, workers).toArray(PassKeys[]::new));
    }

    private static List<PassKeys> passes(Model model, List<Dictionary> values, Keys keys, Workers workers) {
        Map<String, long[]> made = new HashMap<>();
        return workers.map(model.blocking().size(), pass -> {
            List<KeyPart> parts = model.blocking().get(pass).parts();
            int[][] fields = parts.stream()
                    .map(part -> part.fields().stream().mapToInt(model::indexOf).toArray())
                    .toArray(int[][]::new);
            long[][] numbers = IntStream.range(0, parts.size())
                    .mapToObj(
                            part -> numbers(made, values.get(fields[part][0]), fields[part][0], parts.get(part), keys))
                    .toArray(long[][]::new);
            boolean[] whole = new boolean[parts.size()];
            for (int part = 0; part < whole.length; part++) {
                whole[part] = parts.get(part).key().equals(KeyPart.WHOLE);
            }
            return PassKeys.of(fields, numbers, whole);
        });
    }

    /** The key numbers of a dictionary; rules that share a part share them. */
    private static long[] numbers(Map<String, long[]> made, Dictionary values, int field, KeyPart part, Keys keys) {
        String name = field + "." + part.key();
        synchronized (made) {
            return made.computeIfAbsent(
                    name,
                    fresh -> part.key().equals(KeyPart.WHOLE)
                            ? PassKeys.keys(values)
                            : PassKeys.keys(values, keys.find(part.key()).orElseThrow()));
        }
    }

    private static long[] keys(RecordTable table, PassKeys pass) {
        long[] keys = new long[table.rows()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = pass.key(table.codes(), row * table.width());
        }
        return keys;
    }

    public int passes() {
        return passes.length;
    }

    /** How many pairs each rule brings, those that another rule brings too counted again. */
    public List<Long> counts() {
        return counts;
    }

    private List<Long> countWithin() {
        return Arrays.stream(indexes).map(KeyIndex::pairsWithin).toList();
    }

    private List<Long> count(Workers workers) {
        AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        List<long[]> ranges = workers.ranges(right.rows(), RANGE, (from, to) -> count(from, to, room));
        return IntStream.range(0, passes.length)
                .mapToObj(
                        pass -> ranges.stream().mapToLong(range -> range[pass]).sum())
                .toList();
    }

    /** Counts the pairs of a range of right rows, and remembers them as long as there is room. */
    private long[] count(int from, int to, AtomicLong room) {
        long[] found = new long[passes.length];
        MetPairs pairs = new MetPairs(from);
        boolean remember = true;
        RunsOfRows runs = new RunsOfRows();
        for (int row = from; row < to; row += TOGETHER) {
            runs.find(row, Math.min(to, row + TOGETHER));
            long all = runs.addTo(found);
            remember &= room.addAndGet(-all) >= 0;
            if (remember) {
                runs.name(pairs);
            }
        }
        met[from / RANGE] = remember ? pairs.byBlock(blocks()) : null;
        return found;
    }

    /** How many ranges of right rows there are. */
    int ranges() {
        return met.length;
    }

    /** How many blocks of left rows there are. */
    int blocks() {
        return MetPairs.blocks(left.rows());
    }

    /**
     * Names the pairs of a range of right rows with a block of left rows; all of the range come with block 0 where they
     * are not remembered. Where a table is linked with itself, left is the earlier row.
     */
    void sweep(int range, int block, PairSink sink) {
        int from = range * RANGE;
        if (met[range] != null) {
            MetPairs.sweep(met[range], from, block, sink);
        } else if (block == 0) {
            RunsOfRows runs = new RunsOfRows();
            for (int row = from; row < Math.min(right.rows(), from + RANGE); row += TOGETHER) {
                runs.find(row, Math.min(right.rows(), row + TOGETHER));
                runs.name(sink);
            }
        }
    }

    /** Where the left rows are that some right rows meet. */
    private final class RunsOfRows {
        private final RowPartners partners = new RowPartners();
        private final long[] keys = new long[TOGETHER];
        private final int[] some = new int[TOGETHER];
        private final long[][] ofPass = new long[passes.length][TOGETHER];
        private int first;
        private int size;

        void find(int from, int to) {
            first = from;
            size = to - from;
            for (int pass = 0; pass < passes.length; pass++) {
                for (int i = 0; i < size; i++) {
                    keys[i] = passes[pass].key(right.codes(), (from + i) * right.width());
                }
                indexes[pass].find(keys, size, ofPass[pass], some);
            }
        }

        /** Adds to the pairs of each rule and returns how many are added to all together. */
        long addTo(long[] found) {
            long all = 0;
            for (int pass = 0; pass < passes.length; pass++) {
                for (int i = 0; i < size; i++) {
                    long run = ofPass[pass][i];
                    found[pass] += KeyIndex.to(run) - KeyIndex.from(run);
                    all += KeyIndex.to(run) - KeyIndex.from(run);
                }
            }
            return all;
        }

        void name(PairSink sink) {
            for (int i = 0; i < size; i++) {
                for (int pass = 0; pass < passes.length; pass++) {
                    if (ofPass[pass][i] != KeyIndex.NOBODY) {
                        CandidatePairs.this.find(first + i, ofPass[pass][i], pass, partners);
                    }
                }
                partners.handTo(sink, first + i);
            }
        }
    }

    private void find(int row, long run, int pass, RowPartners partners) {
        KeyIndex index = indexes[pass];
        int end = KeyIndex.to(run);
        int before = partners.size();
        for (int place = KeyIndex.from(run); place < end; place++) {
            int leftRow = index.row(place);
            if (within && leftRow >= row) {
                return;
            }
            boolean known = before <= RowPartners.FEW ? partners.has(leftRow, before) : meets(leftRow, row, pass);
            if (!known) {
                partners.add(leftRow);
            }
        }
    }

    /** Whether one of the first rules brings the two rows together. */
    private boolean meets(int leftRow, int rightRow, int rules) {
        int a = leftRow * left.width();
        int b = rightRow * right.width();
        for (int pass = 0; pass < rules; pass++) {
            if (passes[pass].same(left.codes(), a, right.codes(), b)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any rule brings the two rows together. */
    public boolean meets(int leftRow, int rightRow) {
        return meets(leftRow, rightRow, passes.length);
    }

    /** All pairs of the two tables, met or not. */
    public double allPairs() {
        double leftRows = left.rows();
        return within ? leftRows * (leftRows - 1) / 2 : leftRows * right.rows();
    }

    static long sum(List<Long> counts) {
        return counts.stream().flatMapToLong(LongStream::of).sum();
    }
}
