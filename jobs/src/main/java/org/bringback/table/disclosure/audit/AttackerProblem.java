package org.bringback.table.disclosure.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bringback.linkage.clustering.ConnectedComponents;

/**
 * What is left to find out: equations with the known cells put in, in blocks that have no cell in common. A cell that is
 * the last unknown one of a sum is worked out right away.
 */
final class AttackerProblem {

    /** Cells that hang together, and what is known of them. */
    record Block(List<Integer> cells, List<LinearConstraint> equations) {}

    private final Long[] values;
    private final Set<Integer> workedOut = new HashSet<>();
    private final Set<Integer> impossible = new HashSet<>();
    private final List<LinearConstraint> equations;
    private final List<List<LinearConstraint>> equationsOf = new ArrayList<>();

    AttackerProblem(AttackerKnowledge knowledge) {
        this.equations = knowledge.equations();
        this.values = new Long[knowledge.size()];
        for (int cell = 0; cell < values.length; cell++) {
            OptionalLong value = knowledge.value(cell);
            values[cell] = value.isPresent() ? (Long) value.getAsLong() : null;
            equationsOf.add(new ArrayList<>());
        }
        equations.forEach(equation -> IntStream.of(equation.cells())
                .forEach(cell -> equationsOf.get(cell).add(equation)));
        workOut();
    }

    /** Suppressed cells that sums give away. */
    Set<Integer> workedOut() {
        return workedOut;
    }

    /** Cells of sums that cannot be right, and cells that would have to count less than nobody. */
    Set<Integer> impossible() {
        return impossible;
    }

    /** Only of a worked-out or printed cell. */
    long value(int cell) {
        return values[cell];
    }

    private void workOut() {
        Deque<LinearConstraint> open = new ArrayDeque<>(equations);
        while (!open.isEmpty()) {
            LinearConstraint equation = open.poll();
            LinearConstraint rest = rest(equation);
            if (rest.cells().length == 0) {
                checkPossible(equation, rest);
            } else if (rest.cells().length == 1 && !equation.orMore()) {
                int cell = rest.cells()[0];
                long value = rest.constant() * rest.signs()[0];
                values[cell] = value;
                workedOut.add(cell);
                if (value < 0) {
                    impossible.add(cell);
                }
                open.addAll(equationsOf.get(cell));
            }
        }
    }

    private void checkPossible(LinearConstraint equation, LinearConstraint rest) {
        if (equation.orMore() ? rest.constant() > 0 : rest.constant() != 0) {
            impossible.add(equation.cells()[0]);
        }
    }

    private LinearConstraint rest(LinearConstraint equation) {
        int[] unknown = IntStream.range(0, equation.cells().length)
                .filter(term -> values[equation.cells()[term]] == null)
                .toArray();
        long constant = equation.constant();
        for (int term = 0; term < equation.cells().length; term++) {
            Long value = values[equation.cells()[term]];
            constant -= value == null ? 0 : value * equation.signs()[term];
        }
        return new LinearConstraint(
                IntStream.of(unknown).map(term -> equation.cells()[term]).toArray(),
                IntStream.of(unknown).map(term -> equation.signs()[term]).toArray(),
                constant,
                equation.orMore());
    }

    /** The blocks, in the order of their first cells. */
    Collection<Block> blocks() {
        ConnectedComponents components = new ConnectedComponents(values.length);
        List<LinearConstraint> left = equations.stream()
                .map(this::rest)
                .filter(equation -> equation.cells().length > 0)
                .toList();
        left.forEach(
                equation -> IntStream.of(equation.cells()).forEach(cell -> components.join(cell, equation.cells()[0])));
        Map<Integer, Block> blocks = new TreeMap<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] == null) {
                block(blocks, components.representative(cell)).cells().add(cell);
            }
        }
        left.forEach(equation -> block(blocks, components.representative(equation.cells()[0]))
                .equations()
                .add(equation));
        return blocks.values();
    }

    private static Block block(Map<Integer, Block> blocks, int root) {
        return blocks.computeIfAbsent(root, fresh -> new Block(new ArrayList<>(), new ArrayList<>()));
    }
}
