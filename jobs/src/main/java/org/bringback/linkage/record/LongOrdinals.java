package org.bringback.linkage.record;

import java.util.Arrays;

/** Numbers with ordinals from 0, in the order in which they are first met, without a box around each. */
public final class LongOrdinals {

    private LongSlots slots;
    private int[] ordinals;
    /** The ordinal of 0, which no slot can hold; -1 where it was never met. */
    private int zero = -1;

    private int size;

    /** @param expected so many numbers find room without a wider table */
    public LongOrdinals(int expected) {
        slots = new LongSlots(expected);
        ordinals = new int[slots.length()];
    }

    /** The ordinal of a number: a new one where it was not met before. */
    public int add(long number) {
        if (number == 0) {
            zero = zero < 0 ? size++ : zero;
            return zero;
        }
        int slot = slots.slot(number);
        if (slots.key(slot) == number) {
            return ordinals[slot];
        }
        int ordinal = size++;
        slots.take(slot, number);
        ordinals[slot] = ordinal;
        if (slots.isCrowded()) {
            grow();
        }
        return ordinal;
    }

    /** The ordinal of a number; -1 where it was never met. */
    public int find(long number) {
        if (number == 0) {
            return zero;
        }
        int slot = slots.slot(number);
        return slots.key(slot) == number ? ordinals[slot] : -1;
    }

    public int size() {
        return size;
    }

    /** The same numbers with their ordinals in ascending order of the numbers. */
    public LongOrdinals sorted() {
        LongOrdinals sorted = new LongOrdinals(size);
        for (long number : numbers()) {
            sorted.add(number);
        }
        return sorted;
    }

    /** In ascending order. */
    public long[] numbers() {
        long[] numbers = new long[size];
        int count = zero < 0 ? 0 : 1;
        for (int slot = 0; slot < slots.length(); slot++) {
            if (slots.key(slot) != 0) {
                numbers[count++] = slots.key(slot);
            }
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private void grow() {
        LongSlots wider = slots.wider();
        int[] moved = new int[wider.length()];
        for (int slot = 0; slot < slots.length(); slot++) {
            long number = slots.key(slot);
            if (number != 0) {
                int to = wider.slot(number);
                wider.take(to, number);
                moved[to] = ordinals[slot];
            }
        }
        slots = wider;
        ordinals = moved;
    }
}
