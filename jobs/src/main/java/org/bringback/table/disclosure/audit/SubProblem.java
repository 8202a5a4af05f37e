package org.bringback.table.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;

/**
 * A part of a block around one cell, everything else left as it is in one possible table. Whatever is possible in the part
 * is possible in the whole, and the programmes are much smaller.
 */
final class SubProblem {

    private final Block whole;
    private final long[] table;
    private final Map<Integer, Integer> index = new HashMap<>();
    private final List<List<LinearConstraint>> equationsOf = new ArrayList<>();

    /** @param table a possible one, by index in the block */
    SubProblem(Block whole, long[] table) {
        this.whole = whole;
        this.table = table;
        for (int cell : whole.cells()) {
            index.put(cell, index.size());
            equationsOf.add(new ArrayList<>());
        }
        whole.equations()
                .forEach(equation -> IntStream.of(equation.cells())
                        .forEach(cell -> equationsOf.get(indexOf(cell)).add(equation)));
    }

    int indexOf(int cell) {
        return index.getOrDefault(cell, -1);
    }

    /**
     * The cells nearest to one of the block, and what is known of them if no other cell moves.
     *
     * @param most how many cells at most
     */
    Block around(int start, int most) {
        Set<Integer> cells = nearest(start, most);
        List<LinearConstraint> equations = touching(cells).stream()
                .map(equation -> within(cells, equation))
                .toList();
        return new Block(List.copyOf(cells), equations);
    }

    /**
     * The cells nearest to one of the block, and what is known of them whatever the others are within their own bounds:
     * nothing that is possible in the whole is impossible here.
     *
     * @param most how many cells at most
     * @param bounds of the block's cells
     */
    Block relaxedAround(int start, int most, CellBounds bounds) {
        Set<Integer> cells = nearest(start, most);
        List<LinearConstraint> equations = new ArrayList<>();
        for (LinearConstraint equation : touching(cells)) {
            long least = 0;
            long greatest = 0;
            for (int term = 0; term < equation.cells().length; term++) {
                if (!cells.contains(equation.cells()[term])) {
                    FeasibilityInterval own = bounds.interval(indexOf(equation.cells()[term]));
                    boolean positive = equation.signs()[term] > 0;
                    least += positive ? own.from() : -own.to();
                    greatest += positive ? own.to() : -own.from();
                }
            }
            if (least == greatest) {
                equations.add(part(cells, equation, equation.constant() - least, equation.orMore()));
            } else {
                LinearConstraint lowerBound = part(cells, equation, equation.constant() - greatest, true);
                equations.add(lowerBound);
                if (!equation.orMore()) {
                    equations.add(upperBound(lowerBound, equation.constant() - least));
                }
            }
        }
        return new Block(List.copyOf(cells), equations);
    }

    private static LinearConstraint upperBound(LinearConstraint part, long constant) {
        return new LinearConstraint(
                part.cells(), IntStream.of(part.signs()).map(sign -> -sign).toArray(), -constant, true);
    }

    private Set<LinearConstraint> touching(Set<Integer> cells) {
        Set<LinearConstraint> touched = new LinkedHashSet<>();
        cells.forEach(cell -> touched.addAll(equationsOf.get(indexOf(cell))));
        return touched;
    }

    private Set<Integer> nearest(int start, int most) {
        Set<Integer> cells = new HashSet<>(Set.of(whole.cells().get(start)));
        List<Integer> queue = new ArrayList<>(cells);
        for (int next = 0; next < queue.size() && cells.size() < most; next++) {
            for (LinearConstraint equation : equationsOf.get(indexOf(queue.get(next)))) {
                for (int cell : equation.cells()) {
                    if (cells.size() < most && cells.add(cell)) {
                        queue.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    private LinearConstraint within(Set<Integer> cells, LinearConstraint equation) {
        long constant = equation.constant();
        for (int term = 0; term < equation.cells().length; term++) {
            int cell = equation.cells()[term];
            constant -= cells.contains(cell) ? 0 : equation.signs()[term] * table[indexOf(cell)];
        }
        return part(cells, equation, constant, equation.orMore());
    }

    private static LinearConstraint part(Set<Integer> cells, LinearConstraint equation, long constant, boolean orMore) {
        int[] inside = IntStream.range(0, equation.cells().length)
                .filter(term -> cells.contains(equation.cells()[term]))
                .toArray();
        return new LinearConstraint(
                IntStream.of(inside).map(term -> equation.cells()[term]).toArray(),
                IntStream.of(inside).map(term -> equation.signs()[term]).toArray(),
                constant,
                orMore);
    }
}
