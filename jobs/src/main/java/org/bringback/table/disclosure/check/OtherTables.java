package org.bringback.table.disclosure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.check.Unknowns.Block;

/**
 * Tables that somebody says are possible as well as a possible one. Nobody is believed: every equation of the block in
 * which a cell would change is added up anew.
 */
final class OtherTables {

    private final long[] table;
    private final Map<Integer, Integer> place = new HashMap<>();
    private final List<List<Equation>> equationsOf = new ArrayList<>();

    /** @param table a possible one, by place in the block */
    OtherTables(Block block, long[] table) {
        this.table = table.clone();
        for (int cell : block.cells()) {
            place.put(cell, place.size());
            equationsOf.add(new ArrayList<>());
        }
        for (Equation equation : block.equations()) {
            for (int cell : equation.cells()) {
                equationsOf.get(place.getOrDefault(cell, 0)).add(equation);
            }
        }
    }

    /**
     * The part of a shift that is in the block, by place; empty where the shifted table is not possible.
     *
     * @param shift by cell, how much more or less
     */
    Map<Integer, Long> possible(Map<Integer, Long> shift) {
        Map<Integer, Long> moved = new HashMap<>();
        shift.forEach((cell, by) -> {
            Integer own = place.get(cell);
            if (own != null) {
                moved.put(own, table[own] + by);
            }
        });
        boolean possible = moved.values().stream().allMatch(count -> count >= 0)
                && touched(moved.keySet()).stream().allMatch(equation -> holds(equation, moved));
        return possible ? moved : Map.of();
    }

    private Set<Equation> touched(Set<Integer> places) {
        Set<Equation> touched = new HashSet<>();
        places.forEach(own -> touched.addAll(equationsOf.get(own)));
        return touched;
    }

    private boolean holds(Equation equation, Map<Integer, Long> moved) {
        long sum = IntStream.range(0, equation.cells().length)
                .mapToLong(term -> equation.signs()[term] * count(equation.cells()[term], moved))
                .sum();
        return equation.orMore() ? sum >= equation.constant() : sum == equation.constant();
    }

    private long count(int cell, Map<Integer, Long> moved) {
        int own = place.getOrDefault(cell, -1);
        return moved.getOrDefault(own, table[own]);
    }
}
