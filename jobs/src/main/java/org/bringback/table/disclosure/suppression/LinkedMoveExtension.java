package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.table.disclosure.suppression.BasisMoves.BasisMove;

/** How a change that another table began can go on in a table. */
final class LinkedMoveExtension {

    private LinkedMoveExtension() {}

    /**
     * The ways to go on: pairs of a distance between indices and a sign, one of each for every cell that joins a cell that
     * has changed.
     *
     * @param indices that have changed. Along a dimension they are either one category, such as the total or a province,
     *     which must be balanced, or several in balance, as moves are products of basis moves
     */
    static List<int[]> of(TableGrid grid, int[] indices) {
        List<int[]> ways = List.of(new int[] {0, 1});
        for (int dimension = 0; dimension < grid.basisMoves().size(); dimension++) {
            if (areOneCategory(grid, indices, dimension)) {
                ways = longer(ways, grid, dimension, grid.node(indices[0], dimension));
            }
        }
        return ways.stream().map(LinkedMoveExtension::withoutTheBeginning).toList();
    }

    private static boolean areOneCategory(TableGrid grid, int[] indices, int dimension) {
        int first = grid.node(indices[0], dimension);
        return Arrays.stream(indices).allMatch(index -> grid.node(index, dimension) == first);
    }

    private static List<int[]> longer(List<int[]> ways, TableGrid grid, int dimension, int node) {
        List<int[]> longer = new ArrayList<>();
        for (int[] way : ways) {
            for (BasisMove move : grid.basisMoves().get(dimension).raising(node)) {
                longer.add(product(way, move, node, grid.stride(dimension)));
            }
        }
        return longer;
    }

    private static int[] product(int[] way, BasisMove move, int node, int stride) {
        int[] product = new int[way.length * move.nodes().length];
        int next = 0;
        for (int begun = 0; begun < way.length; begun += 2) {
            for (int i = 0; i < move.nodes().length; i++) {
                product[next++] = way[begun] + (move.nodes()[i] - node) * stride;
                product[next++] = way[begun + 1] * move.signs()[i];
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
