package org.bringback.identity.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.identity.index.RowIndex;

/**
 * The rows of all registers as one table, the newest register's first: a row is named by its place in it, from 0. Registers
 * that are withheld are not in it, but equal rows are compared once, so pairs and decisions may name a row of theirs: then
 * its like is meant.
 */
final class RegisterRows {

    private static final int NONE = -1;

    private final List<RowIndex> newestFirst;
    private final int[] starts;
    private final List<RowIndex> withheld;
    /** What rows of withheld registers say, sorted, and the newest row that says the same. */
    private final long[] saidThere;

    private final int[] likes;

    /** @param withheld numbers of the registers that are left out */
    RegisterRows(List<RowIndex> newestFirst, Set<Long> withheld) {
        Map<Boolean, List<RowIndex>> parts = newestFirst.stream()
                .collect(Collectors.partitioningBy(
                        rows -> withheld.contains(rows.source().submission())));
        this.newestFirst = parts.getOrDefault(false, List.of());
        this.withheld = parts.getOrDefault(true, List.of());
        this.starts = new int[this.newestFirst.size() + 1];
        for (int register = 0; register < this.newestFirst.size(); register++) {
            starts[register + 1] = Math.addExact(
                    starts[register], this.newestFirst.get(register).size());
        }
        this.saidThere = this.withheld.stream()
                .flatMapToLong(rows -> IntStream.range(0, rows.size()).mapToLong(rows::hash))
                .sorted()
                .distinct()
                .toArray();
        this.likes = likes();
    }

    private int[] likes() {
        int[] found = new int[saidThere.length];
        Arrays.fill(found, NONE);
        for (int row = 0; row < size() && found.length > 0; row++) {
            int said = Arrays.binarySearch(saidThere, hash(row));
            if (said >= 0 && found[said] == NONE) {
                found[said] = row;
            }
        }
        return found;
    }

    private int like(long key) {
        for (RowIndex rows : withheld) {
            if (key >= rows.source().firstKey() && key <= rows.source().lastKey()) {
                return rows.find(key)
                        .map(row -> likes[Arrays.binarySearch(saidThere, rows.hash(row))])
                        .orElse(NONE);
            }
        }
        return NONE;
    }

    int size() {
        return starts[newestFirst.size()];
    }

    /** The row with that key, or its like; -1 where no register has it. */
    int find(long key) {
        for (int register = 0; register < newestFirst.size(); register++) {
            RowIndex rows = newestFirst.get(register);
            if (key >= rows.source().firstKey() && key <= rows.source().lastKey()) {
                int start = starts[register];
                return rows.find(key).map(row -> start + row).orElse(NONE);
            }
        }
        return like(key);
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
