package org.bringback.source.text;

/** Strict UTF-8, a byte at a time, resuming after a broken sequence. */
final class Utf8Decoder {

    /** The character is not complete yet. */
    static final int MORE = -1;
    /** This byte cannot stand here. */
    static final int BROKEN = -2;

    private int missing;
    private int codePoint;
    private int lowest;

    boolean isBetweenCharacters() {
        return missing == 0;
    }

    /** The code point that this byte completes, or {@link #MORE}, or {@link #BROKEN}. */
    int accept(int value) {
        if (missing > 0) {
            return next(value);
        }
        if (value < 0x80) {
            return value;
        }
        if (value >= 0xC2 && value < 0xE0) {
            return begin(1, value & 0x1F, 0x80);
        }
        if (value >= 0xE0 && value < 0xF0) {
            return begin(2, value & 0x0F, 0x800);
        }
        return value >= 0xF0 && value < 0xF5 ? begin(3, value & 0x07, 0x10000) : BROKEN;
    }

    private int begin(int more, int bits, int min) {
        missing = more;
        codePoint = bits;
        lowest = min;
        return MORE;
    }

    private int next(int value) {
        if ((value & 0xC0) != 0x80) {
            missing = 0;
            return BROKEN;
        }
        codePoint = codePoint << 6 | value & 0x3F;
        missing--;
        if (missing > 0) {
            return MORE;
        }
        boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
        return codePoint < lowest || surrogate || codePoint > 0x10FFFF ? BROKEN : codePoint;
    }
}
