package org.bringback.identity.index;

import java.util.Arrays;

/** Numbers, each once, without a box around each. */
public final class LongSet {

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean zero;

    /** Whether it was not there yet. */
    public boolean add(long number) {
        if (number == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int slot = slot(slots, number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    public boolean contains(long number) {
        return number == 0 ? zero : slots[slot(slots, number)] == number;
    }

    private static int slot(long[] slots, long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.stream(slots).filter(number -> number != 0).forEach(number -> wider[slot(wider, number)] = number);
        slots = wider;
    }
}
