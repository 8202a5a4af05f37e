package org.bringback.linkage.text;

import java.util.Arrays;

/** A sorted list of numbers for each value, laid out one after another. */
final class JaggedIntArray {
    private int[] numbers;
    private final int[] starts;
    private int filled;
    private int size;

    JaggedIntArray(int size) {
        numbers = new int[size * 4 + 16];
        starts = new int[size + 1];
    }

    /** Gives the next value one more number, in any order. */
    void append(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Growth.size(size + 1, filled + 1, starts.length - 1));
        }
        numbers[size++] = number;
    }

    /** Ends the list of the next value. */
    void end() {
        Arrays.sort(numbers, starts[filled], size);
        starts[++filled] = size;
    }

    /** Ends the list of the next value, each number in it once. */
    void endDistinct() {
        int from = starts[filled];
        Arrays.sort(numbers, from, size);
        int to = from;
        for (int i = from; i < size; i++) {
            if (i == from || numbers[i] != numbers[i - 1]) {
                numbers[to++] = numbers[i];
            }
        }
        size = to;
        starts[++filled] = size;
    }

    int length(int value) {
        return starts[value + 1] - starts[value];
    }

    int get(int value, int index) {
        return numbers[starts[value] + index];
    }
}
