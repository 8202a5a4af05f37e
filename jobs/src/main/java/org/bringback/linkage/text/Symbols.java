package org.bringback.linkage.text;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bringback.linkage.record.Dictionary;

/**
 * A dictionary's values as sequences of code points, laid out one after another for the distance loops. A code point
 * beyond the basic plane counts as one symbol like any other; it is kept as its low half, which no Thai or Latin text
 * can tell apart.
 */
public final class Symbols {
    private static final int BEYOND = -1;
    private static final char NOWHERE = 0;

    private char[] symbols;
    private int filled;
    /** By value its tally and then where it starts and its length, side by side: one trip to memory brings both. */
    private final long[] heads;

    private Symbols(int size) {
        symbols = new char[size * 4 + 16];
        heads = new long[size * 2];
    }

    public static Symbols of(Dictionary values) {
        return before(NOWHERE, values);
    }

    /** The values up to the last place of an ASCII symbol, which itself is left out. */
    public static Symbols before(char end, Dictionary values) {
        Symbols all = new Symbols(values.size());
        for (int code = 0; code < values.size(); code++) {
            int number = code;
            long done = values.read(
                    code,
                    (utf8, from, length) -> all.append(number, utf8, from, lengthBefore(end, utf8, from, length)));
            if (done == BEYOND) {
                String value = values.value(code);
                int to = value.lastIndexOf(end);
                all.append(code, to < 0 ? value : value.substring(0, to));
            }
        }
        return all;
    }

    private static int lengthBefore(char end, byte[] utf8, int from, int length) {
        for (int to = from + length; end != NOWHERE && to > from; to--) {
            if (utf8[to - 1] == end) {
                return to - 1 - from;
            }
        }
        return length;
    }

    /** Appends a text of up to three bytes a symbol; {@link #BEYOND} where it is not one. */
    private long append(int code, byte[] utf8, int from, int length) {
        return append(code, utf8, from, length, NOWHERE);
    }

    /** The same without one symbol. */
    private long append(int code, byte[] utf8, int from, int length, char without) {
        int at = filled;
        grow(at + length, code);
        long signature = 0;
        for (int i = from; i < from + length; ) {
            int first = utf8[i];
            int bytes = first >= 0 ? 1 : first >> 5 == -2 ? 2 : first >> 4 == -2 ? 3 : BEYOND;
            if (bytes == BEYOND || i + bytes > from + length) {
                return BEYOND;
            }
            char symbol = bytes == 1
                    ? (char) first
                    : bytes == 2
                            ? (char) ((first & 31) << 6 | utf8[i + 1] & 63)
                            : (char) ((first & 15) << 12 | (utf8[i + 1] & 63) << 6 | utf8[i + 2] & 63);
            i += bytes;
            if (symbol != without || without == NOWHERE) {
                symbols[at++] = symbol;
                signature = SymbolSignature.with(signature, symbol);
            }
        }
        end(code, signature, at);
        return at;
    }

    /** Words in the form of {@link TextNormaliser#letters}, mostly without making texts of them. */
    public static Symbols letters(Dictionary values) {
        Symbols all = new Symbols(values.size());
        for (int code = 0; code < values.size(); code++) {
            int number = code;
            long done = values.read(
                    code,
                    (utf8, from, length) -> WordForm.isWords(utf8, from, length)
                            ? all.append(number, utf8, from, length, ' ')
                            : BEYOND);
            if (done == BEYOND) {
                all.append(code, TextNormaliser.letters(values.value(code)));
            }
        }
        return all;
    }

    private void end(int code, long signature, int at) {
        heads[code * 2] = signature;
        heads[code * 2 + 1] = (long) filled << 32 | at - filled;
        filled = at;
    }

    private void grow(int needed, int code) {
        if (needed > symbols.length) {
            symbols = Arrays.copyOf(symbols, Growth.size(needed, code + 1, heads.length / 2));
        }
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
        int at = filled;
        long signature = 0;
        grow(at + value.length(), code);
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            symbols[at++] = (char) point;
            signature = SymbolSignature.with(signature, (char) point);
            i += Character.charCount(point);
        }
        end(code, signature, at);
    }

    int size() {
        return heads.length / 2;
    }

    public int length(int code) {
        return (int) heads[code * 2 + 1];
    }

    char[] all() {
        return symbols;
    }

    int start(int code) {
        return (int) (heads[code * 2 + 1] >>> 32);
    }

    /** How many symbols of {@code code} can at most also be in {@code other}; never too few. */
    int maxCommon(int code, int other) {
        return length(code) - SymbolSignature.missing(heads[code * 2], heads[other * 2]);
    }

    /** Whether one text begins with the other. */
    public boolean startsWith(int longer, int shorter) {
        int length = length(shorter);
        return length <= length(longer)
                && Arrays.equals(
                        symbols,
                        start(longer),
                        start(longer) + length,
                        symbols,
                        start(shorter),
                        start(shorter) + length);
    }
}
