package org.bringback.table.disclosure.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;

/**
 * Bounds of a block's cells that each equation gives by itself, from the bounds of its other cells. No possible table lies
 * outside them, and they take no programmes: a cell that they hold narrow is not looked at for longer.
 */
final class CellBounds {

    // bounds may creep for long; those reached so far hold as well
    private static final int MAX_VISITS = 40;

    private final Map<Integer, Integer> index = new HashMap<>();
    private final long[] min;
    private final long[] max;
    private final List<List<LinearConstraint>> equationsOf = new ArrayList<>();

    CellBounds(Block block, CellLimits limits) {
        this.min = block.cells().stream().mapToLong(limits::floor).toArray();
        this.max = block.cells().stream().mapToLong(limits::ceiling).toArray();
        for (int cell : block.cells()) {
            index.put(cell, index.size());
            equationsOf.add(new ArrayList<>());
        }
        for (LinearConstraint equation : block.equations()) {
            for (int cell : equation.cells()) {
                equationsOf.get(indexOf(cell)).add(equation);
            }
        }
        narrowAll(block);
    }

    /** No possible table has less or more in the cell; where none is possible, the lower may exceed the upper. */
    FeasibilityInterval interval(int own) {
        return new FeasibilityInterval(min[own], max[own]);
    }

    private int indexOf(int cell) {
        return index.getOrDefault(cell, -1);
    }

    private void narrowAll(Block block) {
        Deque<LinearConstraint> open = new ArrayDeque<>(block.equations());
        Set<LinearConstraint> waiting = new HashSet<>(open);
        long visits = (long) MAX_VISITS * open.size();
        while (!open.isEmpty() && visits-- > 0) {
            LinearConstraint equation = open.poll();
            waiting.remove(equation);
            for (int own : narrow(equation)) {
                equationsOf.get(own).stream().filter(waiting::add).forEach(open::add);
            }
        }
    }

    /** The cells of which the equation says more than was known. */
    private int[] narrow(LinearConstraint equation) {
        long lowest = 0;
        long highest = 0;
        for (int term = 0; term < equation.cells().length; term++) {
            lowest += extreme(equation, term, -1);
            highest += extreme(equation, term, 1);
        }
        long atLeast = equation.constant() - highest;
        long atMost = equation.constant() - lowest;
        return IntStream.range(0, equation.cells().length)
                .filter(term -> narrow(equation, term, atLeast, atMost))
                .map(term -> indexOf(equation.cells()[term]))
                .toArray();
    }

    /** What a term comes to at the lower or the upper end. */
    private long extreme(LinearConstraint equation, int term, int end) {
        int own = indexOf(equation.cells()[term]);
        int sign = equation.signs()[term];
        return sign * (sign * end > 0 ? max[own] : min[own]);
    }

    private boolean narrow(LinearConstraint equation, int term, long atLeast, long atMost) {
        int own = indexOf(equation.cells()[term]);
        long low = atLeast + extreme(equation, term, 1);
        long high = equation.orMore() ? Long.MAX_VALUE : atMost + extreme(equation, term, -1);
        boolean positive = equation.signs()[term] > 0;
        long from = positive ? low : high == Long.MAX_VALUE ? Long.MIN_VALUE : -high;
        long to = positive ? high : -low;
        boolean narrower = from > min[own] || to < max[own];
        min[own] = Math.max(min[own], from);
        max[own] = Math.min(max[own], to);
        return narrower;
    }
}
