package org.bringback.table.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.table.disclosure.suppress.Shifts.Shift;

/** How a change that another table began can go on in a table. */
final class Extensions {

    private Extensions() {}

    /**
     * The ways to go on: pairs of a distance between places and a sign, one of each for every cell that joins a cell that
     * has changed.
     *
     * @param places that have changed. Along a dimension they are either one category, such as the total or a province,
     *     which must be balanced, or several in balance, as moves are products of shifts
     */
    static List<int[]> of(Grid grid, int[] places) {
        List<int[]> ways = List.of(new int[] {0, 1});
        for (int dimension = 0; dimension < grid.shifts().size(); dimension++) {
            if (areOneCategory(grid, places, dimension)) {
                ways = longer(ways, grid, dimension, grid.node(places[0], dimension));
            }
        }
        return ways.stream().map(Extensions::withoutTheBeginning).toList();
    }

    private static boolean areOneCategory(Grid grid, int[] places, int dimension) {
        int first = grid.node(places[0], dimension);
        return Arrays.stream(places).allMatch(place -> grid.node(place, dimension) == first);
    }

    private static List<int[]> longer(List<int[]> ways, Grid grid, int dimension, int node) {
        List<int[]> longer = new ArrayList<>();
        for (int[] way : ways) {
            for (Shift shift : grid.shifts().get(dimension).of(node)) {
                longer.add(product(way, shift, node, grid.stride(dimension)));
            }
        }
        return longer;
    }

    private static int[] product(int[] way, Shift shift, int node, int stride) {
        int[] product = new int[way.length * shift.nodes().length];
        int next = 0;
        for (int begun = 0; begun < way.length; begun += 2) {
            for (int i = 0; i < shift.nodes().length; i++) {
                product[next++] = way[begun] + (shift.nodes()[i] - node) * stride;
                product[next++] = way[begun + 1] * shift.signs()[i];
            }
        }
        return product;
    }

    private static int[] withoutTheBeginning(int[] way) {
        int[] rest = new int[way.length - 2];
        int next = 0;
        for (int i = 0; i < way.length; i += 2) {
            if (way[i] != 0) {
                rest[next++] = way[i];
                rest[next++] = way[i + 1];
            }
        }
        return rest;
    }
}
