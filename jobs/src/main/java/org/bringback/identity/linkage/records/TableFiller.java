package org.bringback.identity.linkage.records;

import java.util.List;

/**
 * Codes the cells of scanned blocks. Blocks are scanned side by side; then each column is coded by one thread, block
 * after block, so that every value gets the same number whatever the number of threads.
 */
final class TableFiller {
    private final RecordTable table;
    private final CellPlan plan;
    private final Workers workers;

    TableFiller(RecordTable table, CellPlan plan, Workers workers) {
        this.table = table;
        this.plan = plan;
        this.workers = workers;
    }

    void add(List<CsvBlock> batch) {
        List<CsvBlock> scanned =
                workers.map(batch.size(), number -> batch.get(number).scan(plan.slotOf(), plan.slots()));
        int first = table.rows();
        int rows = scanned.stream().mapToInt(CsvBlock::rows).sum();
        table.grow(first + rows);
        List<List<Integer>> groups = plan.fieldsByDictionary();
        workers.each(groups.size() + 1, task -> {
            if (task == 0) {
                references(scanned, first);
            } else {
                code(scanned, first, groups.get(task - 1));
            }
        });
        table.rows(first + rows);
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
        CellPlan.Part part = plan.parts().get(field);
        boolean single = part.slots().size() == 1;
        Joined joined = new Joined(part);
        for (int i = 0; i < block.rows(); i++) {
            table.set(first + i, field, single ? single(block, i, part) : joined.code(block, i));
        }
    }

    private static int single(CsvBlock block, int row, CellPlan.Part part) {
        int slot = part.slots().get(0);
        return part.values().add(block.bytes(), block.start(row, slot), block.length(row, slot));
    }
}
