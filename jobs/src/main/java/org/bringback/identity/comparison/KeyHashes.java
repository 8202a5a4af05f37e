package org.bringback.identity.comparison;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.UnaryOperator;
import org.bringback.linkage.record.Dictionary;

/**
 * Numbers for the keys of a dictionary's values, equal where the keys are: 64 bits of each, so that two keys of a file
 * meet by accident once in a million files. They are found when they are first asked for, as most values never are.
 */
final class KeyHashes {
    private static final VarHandle NUMBERS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long NOT_YET = 0;
    private static final long EMPTY = 1;

    private final Dictionary values;
    private final UnaryOperator<String> key;
    private final long[] numbers;

    private KeyHashes(Dictionary values, UnaryOperator<String> key) {
        this.values = values;
        this.key = key;
        this.numbers = new long[values.size()];
    }

    static KeyHashes of(Dictionary values, UnaryOperator<String> key) {
        return new KeyHashes(values, key);
    }

    /** Whether two values have one key, be it an empty one. */
    boolean haveSameKey(int left, int right) {
        return number(left) == number(right);
    }

    /** Whether two values have one key that says something. */
    boolean shareKnownKey(int left, int right) {
        long number = number(left);
        return number != EMPTY && number == number(right);
    }

    /** Several threads may find the same number; none sees half of one. */
    private long number(int code) {
        long known = (long) NUMBERS.getOpaque(numbers, code);
        if (known != NOT_YET) {
            return known;
        }
        long found = hash(key.apply(values.value(code)));
        NUMBERS.setOpaque(numbers, code, found);
        return found;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return text.isEmpty() ? EMPTY : hash == NOT_YET || hash == EMPTY ? 2 : hash;
    }
}
