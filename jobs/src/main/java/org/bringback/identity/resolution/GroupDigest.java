package org.bringback.identity.resolution;

import java.nio.ByteBuffer;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.intake.row.RowKey;
import org.bringback.text.file.Sha256;

/**
 * Tells whether a group is what it was: a digest of all that its outcome depends on. What a row says never changes, so its
 * key stands for it.
 */
final class GroupDigest {

    /** To be raised whenever the same groups are settled in another way than before. */
    private static final long RULES = 1;

    private final NodeColumns columns;
    private final RecordColumns records;
    private final RegisterRows registers;
    private final long model;
    private ByteBuffer said = ByteBuffer.allocate(1 << 10);

    /** @param model names the model and all of its settings */
    GroupDigest(NodeColumns columns, String model) {
        this.columns = columns;
        this.records = columns.records();
        this.registers = columns.entries().rows();
        this.model = new Sha256().add(model).first64Bits();
    }

    long ofGroup(PersonGroups groups, int group) {
        said.clear();
        add(RULES);
        add(model);
        add(groups.nodes(group));
        for (int number = 0; number < groups.nodes(group); number++) {
            int node = groups.node(group, number);
            if (node < records.size()) {
                addRecord(node);
            } else {
                addEntry(node - records.size());
            }
        }
        add(groups.pairs(group));
        for (int number = 0; number < groups.pairs(group); number++) {
            addPair(groups.pair(group, number));
        }
        groups.decisions(group).forEach(this::addDecision);
        return new Sha256().add(said.array(), said.position()).first64Bits();
    }

    private void addRecord(int record) {
        add(records.key(record));
        add((records.hasCommonId(record) ? 1 : 0) + (records.hasCommonReference(record) ? 2 : 0));
    }

    private void addEntry(int entry) {
        int[] rows = columns.entries().rowsOf(entry);
        add(registers.hash(rows[0]));
        add(rows.length);
        for (int row : rows) {
            add(registers.key(row));
            add(records.ids().find(registers.idHash(row)) >= 0 ? 1 : 0);
        }
    }

    private void addPair(int pair) {
        add(columns.key(columns.pairs().newer(pair)));
        add(columns.key(columns.pairs().older(pair)));
        add(Double.doubleToLongBits(columns.pairs().weight(pair)));
    }

    private void addDecision(ReviewDecision decision) {
        add(decision.verdict().ordinal());
        addEnd(decision.left());
        addEnd(decision.right());
    }

    /** The row that a decision names, and the row that stands for it where its register is withheld. */
    private void addEnd(RowKey end) {
        int row = registers.find(end.value());
        add(end.value());
        add(row < 0 ? 0 : registers.key(row));
    }

    private void add(long number) {
        if (said.remaining() < Long.BYTES) {
            said = ByteBuffer.allocate(2 * said.capacity()).put(said.flip());
        }
        said.putLong(number);
    }
}
