package org.bringback.identity.resolution;

import java.util.List;
import org.bringback.identity.index.BlockingKeyIndex.RowIndex;

/** The rows of all registers as one table, the newest register's first: a row is named by its place in it, from 0. */
final class RegisterRows {

    private final List<RowIndex> newestFirst;
    private final int[] starts;

    RegisterRows(List<RowIndex> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
        this.starts = new int[newestFirst.size() + 1];
        for (int register = 0; register < newestFirst.size(); register++) {
            starts[register + 1] =
                    Math.addExact(starts[register], newestFirst.get(register).size());
        }
    }

    int size() {
        return starts[newestFirst.size()];
    }

    /** The row with that key; -1 where no register has it. */
    int find(long key) {
        for (int register = 0; register < newestFirst.size(); register++) {
            RowIndex rows = newestFirst.get(register);
            if (key >= rows.source().firstKey() && key <= rows.source().lastKey()) {
                int start = starts[register];
                return rows.find(key).map(row -> start + row).orElse(-1);
            }
        }
        return -1;
    }

    long key(int row) {
        int register = register(row);
        return newestFirst.get(register).key(row - starts[register]);
    }

    /** What the row says, as a number. */
    long hash(int row) {
        int register = register(row);
        return newestFirst.get(register).hash(row - starts[register]);
    }

    /** A number for the usable ID; 0 where there is none. */
    long idHash(int row) {
        int register = register(row);
        return newestFirst.get(register).idHash(row - starts[register]);
    }

    /** By place of the register among them, the newest first. */
    int register(int row) {
        int register = 0;
        while (row >= starts[register + 1]) {
            register++;
        }
        return register;
    }
}
