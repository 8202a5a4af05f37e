package org.bringback.table.disclosure.suppression;

import java.util.Arrays;

/** One person more in some cells and one less in others, so that every sum of every table stays right. */
final class FeasibleMove {

    private int[] cells = new int[32];
    private int[] signs = new int[32];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int cell, int sign) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
            signs = Arrays.copyOf(signs, size * 2);
        }
        cells[size] = cell;
        signs[size] = sign;
        size++;
    }

    int size() {
        return size;
    }

    int cell(int n) {
        return cells[n];
    }

    int sign(int n) {
        return signs[n];
    }

    void cutTo(int length) {
        size = length;
    }

    FeasibleMove copy() {
        FeasibleMove copy = new FeasibleMove();
        copy.cells = Arrays.copyOf(cells, size);
        copy.signs = Arrays.copyOf(signs, size);
        copy.size = size;
        return copy;
    }
}
