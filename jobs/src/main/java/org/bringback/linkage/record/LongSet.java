package org.bringback.linkage.record;

/** Numbers, each once, without a box around each. */
public final class LongSet {

    private LongSlots slots;
    private boolean zero;

    public LongSet() {
        this(256);
    }

    /** @param expected so many numbers find room without a wider table */
    public LongSet(int expected) {
        slots = new LongSlots(expected);
    }

    /** Whether it was not there yet. */
    public boolean add(long number) {
        if (number == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int slot = slots.slot(number);
        if (slots.key(slot) == number) {
            return false;
        }
        slots.take(slot, number);
        if (slots.isCrowded()) {
            grow();
        }
        return true;
    }

    public boolean contains(long number) {
        return number == 0 ? zero : slots.key(slots.slot(number)) == number;
    }

    private void grow() {
        LongSlots wider = slots.wider();
        for (int slot = 0; slot < slots.length(); slot++) {
            long number = slots.key(slot);
            if (number != 0) {
                wider.take(wider.slot(number), number);
            }
        }
        slots = wider;
    }
}
