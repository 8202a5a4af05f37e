package org.bringback.table.disclosure.suppression;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;

/**
 * What readers know whatever is suppressed: nobody is in a line that is known to count nobody, and the last unknown cell
 * of a known sum is what is left. Nothing can protect such cells, and they protect no others.
 */
final class KnownCells {

    private final ProblemCells cells;
    private final Set<Integer> found = new TreeSet<>();

    KnownCells(ProblemCells cells) {
        this.cells = cells;
    }

    /** The cells that were found out in these tables; they are fixed now. */
    static Set<Integer> fix(ProblemCells cells, Iterable<TableGrid> grids) {
        KnownCells known = new KnownCells(cells);
        int before = -1;
        while (before < known.found.size()) {
            before = known.found.size();
            grids.forEach(known::look);
        }
        return known.found;
    }

    private void look(TableGrid grid) {
        for (int[] population : grid.cells()) {
            if (cells.status(population[0]) != CellStatus.UNPRINTED) {
                for (int dimension = 0; dimension < grid.basisMoves().size(); dimension++) {
                    look(grid, population, dimension);
                }
            }
        }
    }

    private void look(TableGrid grid, int[] population, int dimension) {
        int[][] sums = grid.basisMoves().get(dimension).sums();
        int stride = grid.stride(dimension);
        for (int index = 0; index < population.length; index++) {
            if (grid.node(index, dimension) == 0) {
                for (int[] sum : sums) {
                    int first = index;
                    look(Arrays.stream(sum)
                            .map(node -> population[first + node * stride])
                            .toArray());
                }
            }
        }
    }

    /** @param sum the whole first */
    private void look(int[] sum) {
        int[] unknown = Arrays.stream(sum)
                .filter(cell -> cells.status(cell) != CellStatus.FIXED)
                .toArray();
        boolean nobody = cells.status(sum[0]) == CellStatus.FIXED && cells.count(sum[0]) == 0;
        if (nobody || unknown.length == 1) {
            for (int cell : unknown) {
                cells.setStatus(cell, CellStatus.FIXED);
                found.add(cell);
            }
        }
    }
}
