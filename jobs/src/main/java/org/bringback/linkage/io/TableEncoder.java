package org.bringback.linkage.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * Codes the cells of scanned blocks. Blocks are scanned side by side; then each column is coded by one thread, block
 * after block, so that every value gets the same number whatever the number of threads.
 */
final class TableEncoder {
    private final RecordTable table;
    private final ColumnProjection plan;
    private final Workers workers;

    TableEncoder(RecordTable table, ColumnProjection plan, Workers workers) {
        this.table = table;
        this.plan = plan;
        this.workers = workers;
    }

    /** Adds the rows of some blocks and returns the ones read meanwhile. */
    List<CsvBlock> add(List<CsvBlock> batch, Supplier<List<CsvBlock>> meanwhile) {
        List<CsvBlock> scanned =
                workers.map(batch.size(), number -> batch.get(number).scan(plan.slotOf(), plan.slots()));
        int first = table.rows();
        int rows = scanned.stream().mapToInt(CsvBlock::rows).sum();
        table.grow(first + rows);
        List<CsvBlock> next = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>();
        tasks.add(() -> next.addAll(meanwhile.get()));
        longestFirst().forEach(fields -> tasks.add(() -> code(scanned, first, fields)));
        tasks.add(() -> references(scanned, first));
        workers.each(tasks.size(), number -> tasks.get(number).run());
        table.rows(first + rows);
        return next;
    }

    /** The fields that share a dictionary together; those of many different values take longest. */
    private List<List<Integer>> longestFirst() {
        Comparator<List<Integer>> bySize = Comparator.comparingInt(
                fields -> plan.parts().get(fields.get(0)).values().size());
        return plan.fieldsByDictionary().stream().sorted(bySize.reversed()).toList();
    }

    private void references(List<CsvBlock> blocks, int first) {
        int row = first;
        for (CsvBlock block : blocks) {
            for (int i = 0; i < block.rows(); i++) {
                row++;
                if (plan.idSlot() < 0) {
                    table.ids().add(Integer.toString(row));
                } else {
                    table.ids().add(block.bytes(), block.start(i, plan.idSlot()), block.length(i, plan.idSlot()));
                }
            }
        }
    }

    /** Block by block, and in a block field by field: the order must not depend on how many blocks came together. */
    private void code(List<CsvBlock> blocks, int first, List<Integer> fields) {
        int row = first;
        for (CsvBlock block : blocks) {
            for (int field : fields) {
                code(block, row, field);
            }
            row += block.rows();
        }
    }

    private void code(CsvBlock block, int first, int field) {
        ColumnProjection.Part part = plan.parts().get(field);
        if (part.slots().size() == 1) {
            codeSingle(block, first, field, part.slots().get(0), part.values());
            return;
        }
        CellConcatenator joined = new CellConcatenator(part);
        for (int i = 0; i < block.rows(); i++) {
            table.set(first + i, field, joined.code(block, i));
        }
    }

    private void codeSingle(CsvBlock block, int first, int field, int slot, Dictionary values) {
        int[] hashes = new int[Dictionary.BATCH_SIZE];
        for (int from = 0; from < block.rows(); from += Dictionary.BATCH_SIZE) {
            int to = Math.min(block.rows(), from + Dictionary.BATCH_SIZE);
            for (int i = from; i < to; i++) {
                hashes[i - from] = Dictionary.hash(block.bytes(), block.start(i, slot), block.length(i, slot));
            }
            values.fetch(hashes, 0, to - from);
            for (int i = from; i < to; i++) {
                int code = values.add(block.bytes(), block.start(i, slot), block.length(i, slot), hashes[i - from]);
                table.set(first + i, field, code);
            }
        }
    }
}
