package org.bringback.table.disclosure.suppression;

import java.util.List;

/**
 * One table, or the same table of several populations that overlap. A cell is a place in the table, the same one for all
 * of them, and a population.
 *
 * @param basisMoves of each dimension
 * @param cells by population, then place; the last dimension's category changes fastest
 * @param signs the populations' cells of one place, taken with these signs, add up to 0; one population stands alone
 */
record TableGrid(List<BasisMoves> basisMoves, int[][] cells, int[] signs) {

    boolean isLinked() {
        return signs.length > 1;
    }

    int stride(int dimension) {
        int stride = 1;
        for (int later = dimension + 1; later < basisMoves.size(); later++) {
            stride *= basisMoves.get(later).nodes().size();
        }
        return stride;
    }

    int node(int index, int dimension) {
        return index / stride(dimension) % basisMoves.get(dimension).nodes().size();
    }

    /** Where a cell stands. */
    record Position(TableGrid grid, int population, int index) {}
}
