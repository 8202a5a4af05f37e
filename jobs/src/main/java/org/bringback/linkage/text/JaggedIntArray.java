package org.bringback.linkage.text;

import java.util.Arrays;

/** A sorted list of numbers for each value, laid out one after another. */
final class JaggedIntArray {
    private int[] numbers;
    private final int[] starts;
    private int filled;

    JaggedIntArray(int size) {
        numbers = new int[size * 4 + 16];
        starts = new int[size + 1];
    }

    void add(int[] list) {
        Arrays.sort(list);
        int at = starts[filled];
        if (at + list.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, Growth.size(at + list.length, filled + 1, starts.length - 1));
        }
        System.arraycopy(list, 0, numbers, at, list.length);
        starts[++filled] = at + list.length;
    }

    int length(int value) {
        return starts[value + 1] - starts[value];
    }

    int get(int value, int index) {
        return numbers[starts[value] + index];
    }
}
