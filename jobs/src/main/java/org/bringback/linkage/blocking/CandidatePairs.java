package org.bringback.linkage.blocking;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.BlockingKeyEncoder.Kind;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * The pairs that at least one blocking rule brings together, each named once: by the first rule that does. The left
 * rows are indexed, the right ones pass by, in ranges that threads share; the pairs of a range come in one order.
 */
public final class CandidatePairs {
    /** Rows that are gone through together. */
    static final int RANGE = 1 << 12;

    /** A pair remembered takes four bytes; they may take a part of the memory. */
    private static final long PART_OF_MEMORY = 16 * Integer.BYTES;

    private final BlockingIndex rules;
    private final List<Long> counts;
    /** By range of right rows the pairs met when they were counted; null where there were too many to keep. */
    private final int[][] bufferedPairs;

    private CandidatePairs(BlockingIndex rules, Workers workers) {
        this.rules = rules;
        this.bufferedPairs = new int[(rules.rightRows() + RANGE - 1) / RANGE][];
        this.counts = rules.isWithin() ? rules.pairsWithin() : count(workers);
    }

    /**
     * The pairs that a model's rules bring together.
     *
     * @param known the key numbers of the dictionaries' first values, as far as somebody has worked them out
     */
    public static CandidatePairs of(
            LinkageModel model,
            RecordTable left,
            RecordTable right,
            List<Dictionary> values,
            BlockingKeyFunctions keys,
            KeyNumbers known,
            Workers workers) {
        List<BlockingKeyEncoder> passes = passes(model, values, new KeyNumbers(keys, known), workers);
        return new CandidatePairs(BlockingIndex.of(left, right, passes, workers), workers);
    }

    /** The keys of a table's rows, whatever other tables there are. */
    public static BlockingKeys keys(
            LinkageModel model,
            RecordTable table,
            List<Dictionary> values,
            BlockingKeyFunctions keys,
            Workers workers) {
        List<BlockingKeyEncoder> passes = passes(model, values, new KeyNumbers(keys, KeyNumbers.NONE), workers);
        return BlockingKeys.of(table, passes.toArray(BlockingKeyEncoder[]::new));
    }

    /** The numbers by which a model's rules know the values of some dictionaries. */
    public static KeyNumbers numbers(
            LinkageModel model, List<Dictionary> values, BlockingKeyFunctions keys, Workers workers) {
        KeyNumbers numbers = new KeyNumbers(keys, KeyNumbers.NONE);
        passes(model, values, numbers, workers);
        return numbers;
    }

    private static List<BlockingKeyEncoder> passes(
            LinkageModel model, List<Dictionary> values, KeyNumbers numbers, Workers workers) {
        return workers.map(model.blocking().size(), pass -> {
            List<KeyPart> parts = model.blocking().get(pass).parts();
            int[][] fields = parts.stream()
                    .map(part -> part.fields().stream().mapToInt(model::indexOf).toArray())
                    .toArray(int[][]::new);
            long[][] ofParts = IntStream.range(0, parts.size())
                    .mapToObj(part -> numbers.get(values.get(fields[part][0]), fields[part][0], parts.get(part)))
                    .toArray(long[][]::new);
            return BlockingKeyEncoder.of(
                    fields, ofParts, parts.stream().map(numbers::kind).toArray(Kind[]::new));
        });
    }

    /** How many pairs each rule brings, those that another rule brings too counted again. */
    public List<Long> counts() {
        return counts;
    }

    private List<Long> count(Workers workers) {
        AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        List<long[]> ranges = workers.ranges(rules.rightRows(), RANGE, (from, to) -> count(from, to, room));
        return IntStream.range(0, rules.size())
                .mapToObj(
                        pass -> ranges.stream().mapToLong(range -> range[pass]).sum())
                .toList();
    }

    /** Counts the pairs of a range of right rows, and remembers them as long as there is room. */
    private long[] count(int from, int to, AtomicLong room) {
        long[] found = new long[rules.size()];
        CandidatePairBuffer pairs = new CandidatePairBuffer(from);
        CandidateLookup search = new CandidateLookup(rules);
        boolean remember = true;
        for (int row = from; row < to; ) {
            row = search.find(row, to);
            remember &= room.addAndGet(-search.addTo(found)) >= 0;
            if (remember) {
                search.name(pairs);
            }
        }
        bufferedPairs[from / RANGE] = remember ? pairs.byBlock(blocks()) : null;
        return found;
    }

    /** How many ranges of right rows there are. */
    int ranges() {
        return bufferedPairs.length;
    }

    /** How many blocks of left rows there are; one where a table is linked with itself. */
    int blocks() {
        return rules.isWithin() ? 1 : CandidatePairBuffer.blocks(rules.leftRows());
    }

    /**
     * Names the pairs of a range of right rows with a block of left rows; all of the range come with one of the blocks
     * where they are not remembered. Where a table is linked with itself, left is the earlier row.
     */
    void scan(int range, int block, PairConsumer consumer) {
        int from = range * RANGE;
        if (bufferedPairs[range] != null) {
            CandidatePairBuffer.scan(bufferedPairs[range], from, block, consumer);
        } else if (block == range % blocks()) {
            CandidateLookup search = new CandidateLookup(rules);
            int to = Math.min(rules.rightRows(), from + RANGE);
            for (int row = from; row < to; ) {
                row = search.find(row, to);
                search.name(consumer);
            }
        }
    }

    /** Whether any rule brings the two rows together. */
    public boolean meets(int leftRow, int rightRow) {
        return rules.meets(leftRow, rightRow, rules.size());
    }

    /** All pairs of the two tables, met or not. */
    public double allPairs() {
        double leftRows = rules.leftRows();
        return rules.isWithin() ? leftRows * (leftRows - 1) / 2 : leftRows * rules.rightRows();
    }
}
