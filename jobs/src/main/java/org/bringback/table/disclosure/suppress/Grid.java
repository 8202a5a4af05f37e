package org.bringback.table.disclosure.suppress;

import java.util.List;

/**
 * One table, or the same table of several populations that overlap. A cell is a place in the table, the same one for all
 * of them, and a population.
 *
 * @param shifts of each dimension
 * @param cells by population, then place; the last dimension's category changes fastest
 * @param signs the populations' cells of one place, taken with these signs, add up to 0; one population stands alone
 */
record Grid(List<Shifts> shifts, int[][] cells, int[] signs) {

    boolean isLinked() {
        return signs.length > 1;
    }

    int stride(int dimension) {
        int stride = 1;
        for (int later = dimension + 1; later < shifts.size(); later++) {
            stride *= shifts.get(later).nodes().size();
        }
        return stride;
    }

    int node(int place, int dimension) {
        return place / stride(dimension) % shifts.get(dimension).nodes().size();
    }

    /** Where a cell stands. */
    record Spot(Grid grid, int population, int place) {}
}
