package org.bringback.identity.resolution;

import java.util.BitSet;
import java.util.List;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.scoring.PairScoring;
import org.bringback.linkage.clustering.ConnectedComponents;

/**
 * All that settles who is who in a cohort, as columns of numbers: records and entries as nodes, numbered records first,
 * oldest first, then entries by what they say.
 *
 * @param decisions those that stand, in the order in which they were made
 */
record NodeColumns(RecordColumns records, RegisterEntries entries, PairColumns pairs, List<ReviewDecision> decisions) {

    /** Finds the entries that matter, and gives the pairs their nodes. */
    static NodeColumns of(
            RecordColumns records, RegisterRows registers, PairScoring scoring, List<ReviewDecision> decisions) {
        BitSet named = new BitSet(registers.size());
        PairColumns pairs = new PairColumns();
        Ends ends = new Ends(records, registers, named);
        scoring.forEach(pair -> {
            int newer = ends.find(pair.newer());
            int older = ends.find(pair.older());
            if (newer != Ends.NONE && older != Ends.NONE) {
                pairs.add(newer, older, pair.weight());
            }
        });
        decisions.forEach(decision -> {
            ends.find(decision.left().value());
            ends.find(decision.right().value());
        });
        RegisterEntries entries =
                new RegisterEntries(registers, named, id -> records.ids().find(id) >= 0);
        pairs.renumber(end -> end >= 0 ? end : records.size() + entries.entryOf(-1 - end));
        return new NodeColumns(records, entries, pairs, decisions);
    }

    /** The ends of pairs before entries have numbers: a record's number, or a register's row as a negative one. */
    private record Ends(RecordColumns records, RegisterRows registers, BitSet named) {

        static final int NONE = Integer.MIN_VALUE;

        /** The end with that key; a row of a register is noted as named. */
        int find(long key) {
            int record = records.find(key);
            if (record >= 0) {
                return record;
            }
            int row = registers.find(key);
            if (row < 0) {
                return NONE;
            }
            named.set(row);
            return -1 - row;
        }
    }

    int nodes() {
        return records.size() + entries.size();
    }

    /** The node of a record or a register's row; -1 where the row is of another cohort or says nothing here. */
    int find(long key) {
        int record = records.find(key);
        if (record >= 0) {
            return record;
        }
        int row = entries.rows().find(key);
        int entry = row < 0 ? -1 : entries.entryOf(row);
        return entry < 0 ? -1 : records.size() + entry;
    }

    /** The key of a record, or of an entry's row in the newest register. */
    long key(int node) {
        return node < records.size() ? records.key(node) : entries.rows().key(entries.rowsOf(node - records.size())[0]);
    }

    /** Whether a decision joins two nodes; what keeps two apart matters only where something else brings them together. */
    private boolean connects(ReviewDecision decision) {
        return decision.verdict() == Verdict.SAME
                && find(decision.left().value()) >= 0
                && find(decision.right().value()) >= 0;
    }

    /**
     * Joins whatever may have to do with each other.
     *
     * @param left pairs that are left out
     */
    ConnectedComponents connected(BitSet left) {
        ConnectedComponents groups = new ConnectedComponents(nodes());
        records.connect(groups);
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (!left.get(pair)) {
                groups.join(pairs.newer(pair), pairs.older(pair));
            }
        }
        decisions.stream()
                .filter(this::connects)
                .forEach(decision -> groups.join(
                        find(decision.left().value()), find(decision.right().value())));
        for (int entry = 0; entry < entries.size(); entry++) {
            for (int row : entries.rowsOf(entry)) {
                int record = records.ids().find(entries.rows().idHash(row));
                if (record >= 0) {
                    groups.join(record, records.size() + entry);
                }
            }
        }
        return groups;
    }
}
