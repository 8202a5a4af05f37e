package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Population;

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
    private final BitSet mayBeZero = new BitSet();
    private final Map<Integer, List<CellId>> twins = new HashMap<>();
    private final Map<Integer, Set<Population>> zeroIn = new HashMap<>();

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

    boolean isNew(CellId id) {
        return !numbers.containsKey(id);
    }

    /** Another name of a cell, of another day: readers know that all of them count the same persons. */
    void addTwin(int cell, CellId id) {
        numbers.put(id, cell);
        twins.computeIfAbsent(cell, own -> new ArrayList<>(List.of(ids.get(own))))
                .add(id);
    }

    /** All names of a cell. */
    List<CellId> names(int cell) {
        List<CellId> names = twins.get(cell);
        return names == null ? List.of(ids.get(cell)) : List.copyOf(names);
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

    /** The least that readers hold possible: zeros are printed, so what is not counts somebody. */
    long floor(int cell) {
        return mayBeZero.get(cell) || counts[cell] == 0 || statuses[cell] == CellStatus.UNPRINTED ? 0 : 1;
    }

    /** The populations in which readers know the cell to count somebody. */
    List<Population> sureOf(int cell) {
        Set<Population> unsure = zeroIn.getOrDefault(cell, Set.of());
        return floor(cell) == 0
                ? List.of()
                : names(cell).stream()
                        .map(CellId::population)
                        .filter(population -> !unsure.contains(population))
                        .toList();
    }

    /** A zero of this population is hidden near this cell, so for readers it may be the one; of all its days, or none. */
    void mayBeZero(int cell, Population population) {
        List<CellId> names = twins.get(cell);
        if (names == null) {
            if (ids.get(cell).population().equals(population)) {
                mayBeZero.set(cell);
            }
        } else if (!mayBeZero.get(cell)) {
            Set<Population> unsure = zeroIn.computeIfAbsent(cell, any -> new HashSet<>());
            unsure.add(population);
            mayBeZero.set(cell, names.stream().map(CellId::population).allMatch(unsure::contains));
        }
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

    /** The same of a cell that is suppressed already. */
    long loss(int cell) {
        return cost[cell];
    }

    void cost(int cell, long loss) {
        cost[cell] = loss;
    }
}
