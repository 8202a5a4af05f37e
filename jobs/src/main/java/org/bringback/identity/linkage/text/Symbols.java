package org.bringback.identity.linkage.text;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bringback.identity.linkage.records.Dictionary;

/**
 * A dictionary's values as sequences of code points, laid out one after another for the distance loops. A code point
 * beyond the basic plane counts as one symbol like any other; it is kept as its low half, which no Thai or Latin text
 * can tell apart.
 */
public final class Symbols {
    private char[] symbols;
    private final int[] starts;
    private final long[] present;

    private Symbols(int size) {
        symbols = new char[size * 8 + 16];
        starts = new int[size + 1];
        present = new long[size];
    }

    public static Symbols of(Dictionary values) {
        return of(values, value -> value);
    }

    /** The values as another form of them: without spaces, say. */
    public static Symbols of(Dictionary values, UnaryOperator<String> form) {
        Symbols all = new Symbols(values.size());
        for (int code = 0; code < values.size(); code++) {
            all.append(code, form.apply(values.value(code)));
        }
        return all;
    }

    /** Two texts on their own, numbered 0 and 1. */
    public static Symbols ofPair(String left, String right) {
        Symbols pair = new Symbols(2);
        pair.append(0, left);
        pair.append(1, right);
        return pair;
    }

    private void append(int code, String value) {
        int at = starts[code];
        if (at + value.length() > symbols.length) {
            symbols = Arrays.copyOf(symbols, Math.max(at + value.length(), symbols.length + (symbols.length >> 1)));
        }
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            symbols[at++] = (char) point;
            present[code] |= 1L << (point & 63);
            i += Character.charCount(point);
        }
        starts[code + 1] = at;
    }

    public int length(int code) {
        return starts[code + 1] - starts[code];
    }

    char[] all() {
        return symbols;
    }

    int start(int code) {
        return starts[code];
    }

    /** How many symbols of {@code code} can at most also be in {@code other}; never too few. */
    int commonAtMost(int code, int other) {
        return length(code) - Long.bitCount(present[code] & ~present[other]);
    }

    boolean same(int left, int right) {
        return Arrays.equals(symbols, starts[left], starts[left + 1], symbols, starts[right], starts[right + 1]);
    }

    /** Whether one text begins with the other. */
    public boolean startsWith(int longer, int shorter) {
        int length = length(shorter);
        return length <= length(longer)
                && Arrays.equals(
                        symbols,
                        starts[longer],
                        starts[longer] + length,
                        symbols,
                        starts[shorter],
                        starts[shorter] + length);
    }
}
