package org.bringback.table.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;

/**
 * Tables that somebody says are possible as well as a possible one. Nobody is believed: every equation of the block in
 * which a cell would change is added up anew.
 */
final class AlternativeTables {

    private final long[] table;
    private final long[] floors;
    private final Map<Integer, Integer> index = new HashMap<>();
    private final List<List<LinearConstraint>> equationsOf = new ArrayList<>();

    /** @param table a possible one, by index in the block */
    AlternativeTables(Block block, long[] table, CellLimits limits) {
        this.floors = block.cells().stream().mapToLong(limits::floor).toArray();
        this.table = table.clone();
        for (int cell : block.cells()) {
            index.put(cell, index.size());
            equationsOf.add(new ArrayList<>());
        }
        for (LinearConstraint equation : block.equations()) {
            for (int cell : equation.cells()) {
                equationsOf.get(index.getOrDefault(cell, 0)).add(equation);
            }
        }
    }

    /**
     * The part of an alternative that is in the block, by index; empty where the alternative table is not possible.
     *
     * @param differences by cell, how much more or less
     */
    Map<Integer, Long> possible(Map<Integer, Long> differences) {
        Map<Integer, Long> moved = new HashMap<>();
        differences.forEach((cell, by) -> {
            Integer own = index.get(cell);
            if (own != null) {
                moved.put(own, table[own] + by);
            }
        });
        boolean possible = moved.entrySet().stream().allMatch(cell -> cell.getValue() >= floors[cell.getKey()])
                && touched(moved.keySet()).stream().allMatch(equation -> holds(equation, moved));
        return possible ? moved : Map.of();
    }

    private Set<LinearConstraint> touched(Set<Integer> indices) {
        Set<LinearConstraint> touched = new HashSet<>();
        indices.forEach(own -> touched.addAll(equationsOf.get(own)));
        return touched;
    }

    private boolean holds(LinearConstraint equation, Map<Integer, Long> moved) {
        long sum = IntStream.range(0, equation.cells().length)
                .mapToLong(term -> equation.signs()[term] * count(equation.cells()[term], moved))
                .sum();
        return equation.orMore() ? sum >= equation.constant() : sum == equation.constant();
    }

    private long count(int cell, Map<Integer, Long> moved) {
        int own = index.getOrDefault(cell, -1);
        return moved.getOrDefault(own, table[own]);
    }
}
