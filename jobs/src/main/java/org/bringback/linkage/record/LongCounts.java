package org.bringback.linkage.record;

/** How often numbers were met, without a box around each. */
public final class LongCounts {

    private LongSlots slots = new LongSlots(256);
    private long[] counts = new long[slots.length()];
    private long zeros;

    /** Takes a number and how often it was met. */
    public interface Use {
        void accept(long number, long count);
    }

    /** @param count above 0 */
    public void add(long number, long count) {
        if (number == 0) {
            zeros += count;
            return;
        }
        int slot = slots.slot(number);
        if (slots.key(slot) == 0) {
            slots.take(slot, number);
        }
        counts[slot] += count;
        if (slots.isCrowded()) {
            grow();
        }
    }

    /** Every number once, in no order. */
    public void forEach(Use use) {
        if (zeros > 0) {
            use.accept(0, zeros);
        }
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                use.accept(slots.key(slot), counts[slot]);
            }
        }
    }

    private void grow() {
        LongSlots wider = slots.wider();
        long[] moved = new long[wider.length()];
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                long number = slots.key(slot);
                int to = wider.slot(number);
                wider.take(to, number);
                moved[to] = counts[slot];
            }
        }
        slots = wider;
        counts = moved;
    }
}
