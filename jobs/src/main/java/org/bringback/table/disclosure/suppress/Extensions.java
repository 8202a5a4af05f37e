package org.bringback.table.disclosure.suppress;

import java.util.ArrayList;
import java.util.List;
import org.bringback.table.disclosure.suppress.Shifts.Shift;

/** How a change of a table's margin can go on inside the table. */
final class Extensions {

    private Extensions() {}

    /**
     * The ways to go on from a margin: pairs of a distance between places and a sign, one of each for every cell that
     * joins a cell of the margin.
     *
     * @param places of the margin: along some dimensions all of them are totals
     */
    static List<int[]> of(Grid grid, int[] places) {
        List<int[]> ways = List.of(new int[] {0, 1});
        for (int dimension = 0; dimension < grid.shifts().size(); dimension++) {
            if (areTotals(grid, places, dimension)) {
                ways = longer(ways, grid, dimension, grid.node(places[0], dimension));
            }
        }
        return ways.stream().map(Extensions::withoutTheMargin).toList();
    }

    private static boolean areTotals(Grid grid, int[] places, int dimension) {
        for (int place : places) {
            if (!grid.shifts()
                    .get(dimension)
                    .nodes()
                    .get(grid.node(place, dimension))
                    .isTotal()) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> longer(List<int[]> ways, Grid grid, int dimension, int total) {
        List<int[]> longer = new ArrayList<>();
        for (int[] way : ways) {
            for (Shift shift : grid.shifts().get(dimension).of(total)) {
                longer.add(product(way, shift, total, grid.stride(dimension)));
            }
        }
        return longer;
    }

    private static int[] product(int[] way, Shift shift, int total, int stride) {
        int[] product = new int[way.length * shift.nodes().length];
        int next = 0;
        for (int begun = 0; begun < way.length; begun += 2) {
            for (int i = 0; i < shift.nodes().length; i++) {
                product[next++] = way[begun] + (shift.nodes()[i] - total) * stride;
                product[next++] = way[begun + 1] * shift.signs()[i];
            }
        }
        return product;
    }

    private static int[] withoutTheMargin(int[] way) {
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
