package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.disclosure.CellId;

/** All cells of a run by number: what they count, and what may be done with them. */
final class ProblemCells {

    /** What becomes of a cell. */
    enum CellStatus {
        /** Printed whatever happens: exempt, or known from the previous release. */
        FIXED,
        /** Printed as long as nothing speaks against it. */
        PRINTED,
        SUPPRESSED,
        /** In no table. */
        UNPRINTED
    }

    private final Map<CellId, Integer> numbers = new HashMap<>();
    private final List<CellId> ids = new ArrayList<>();
    private long[] counts = new long[1024];
    private CellStatus[] statuses = new CellStatus[1024];
    private long[] requiredWidth = new long[1024];
    private long[] cost = new long[1024];

    int add(CellId id, long count, CellStatus status) {
        return numbers.computeIfAbsent(id, fresh -> {
            int number = ids.size();
            ids.add(fresh);
            grow(number);
            counts[number] = count;
            statuses[number] = status;
            return number;
        });
    }

    private void grow(int number) {
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
            statuses = Arrays.copyOf(statuses, number * 2);
            requiredWidth = Arrays.copyOf(requiredWidth, number * 2);
            cost = Arrays.copyOf(cost, number * 2);
        }
    }

    int size() {
        return ids.size();
    }

    CellId id(int cell) {
        return ids.get(cell);
    }

    Optional<Integer> find(CellId id) {
        return Optional.ofNullable(numbers.get(id));
    }

    long count(int cell) {
        return counts[cell];
    }

    long[] allCounts() {
        return Arrays.copyOf(counts, size());
    }

    CellStatus status(int cell) {
        return statuses[cell];
    }

    boolean isMovable(int cell) {
        return statuses[cell] == CellStatus.SUPPRESSED || statuses[cell] == CellStatus.UNPRINTED;
    }

    void setStatus(int cell, CellStatus status) {
        statuses[cell] = status;
    }

    /** The width of the interval that has to stay open for a reader. */
    long requiredWidth(int cell) {
        return requiredWidth[cell];
    }

    void requireWidth(int cell, long width) {
        requiredWidth[cell] = width;
    }

    /** What the loss of the cell costs the readers; nothing when it is not printed anyway. */
    long cost(int cell) {
        return isMovable(cell) ? 0 : cost[cell];
    }

    void cost(int cell, long loss) {
        cost[cell] = loss;
    }
}
