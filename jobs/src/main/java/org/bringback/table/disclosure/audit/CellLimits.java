package org.bringback.table.disclosure.audit;

import java.util.function.IntToLongFunction;

/** The smallest and the largest count of a cell, by its number, that readers hold possible before they reckon. */
record CellLimits(IntToLongFunction floor, IntToLongFunction ceiling) {

    /** Nobody at least. */
    static CellLimits upTo(IntToLongFunction ceiling) {
        return new CellLimits(cell -> 0, ceiling);
    }

    long floor(int cell) {
        return floor.applyAsLong(cell);
    }

    long ceiling(int cell) {
        return ceiling.applyAsLong(cell);
    }
}
