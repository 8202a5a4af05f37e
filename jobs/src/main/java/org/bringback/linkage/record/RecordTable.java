package org.bringback.linkage.record;

import java.util.Arrays;

/**
 * Rows of coded values. The codes of a row lie beside each other, because a pair of rows is compared field by field
 * and one trip to memory should bring them all.
 */
public final class RecordTable {
    private final int width;
    private final StringPool ids = new StringPool();
    private int[] codes;
    private int rows;

    public RecordTable(int width, int expectedRows) {
        this.width = width;
        this.codes = new int[Math.multiplyExact(width, Math.max(16, expectedRows))];
    }

    public int rows() {
        return rows;
    }

    public int width() {
        return width;
    }

    /** The row's reference as it stands in the file. */
    public String id(int row) {
        return ids.get(row);
    }

    public int code(int row, int field) {
        return codes[row * width + field];
    }

    /** All codes, row by row; not to be changed. */
    public int[] codes() {
        return codes;
    }

    /** Adds a row from memory; a field's value is coded by the dictionary of its {@link FieldColumns}. */
    public void add(String id, int... values) {
        grow(rows + 1);
        ids.add(id);
        System.arraycopy(values, 0, codes, rows * width, width);
        rows++;
    }

    public void grow(int needed) {
        if ((long) needed * width > codes.length) {
            long wanted = Math.max((long) needed * width, codes.length + (codes.length >> 1) + 1024L);
            codes = Arrays.copyOf(codes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
        }
    }

    public void rows(int count) {
        rows = count;
    }

    public void set(int row, int field, int code) {
        codes[row * width + field] = code;
    }

    public StringPool ids() {
        return ids;
    }

    /** Replaces every code of a field by what stands for it. */
    public void recode(int field, int[] replacement) {
        for (int at = field, to = rows * width; at < to; at += width) {
            codes[at] = replacement[codes[at]];
        }
    }
}
