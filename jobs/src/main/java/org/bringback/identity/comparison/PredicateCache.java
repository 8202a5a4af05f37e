package org.bringback.identity.comparison;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Remembers of parts of values whether something holds for them: a million full names are made up of a few thousand
 * words. A part is known by 63 bits of its own; one that takes another's slot is only asked about again.
 */
final class PredicateCache {
    private static final VarHandle ANSWERS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int BITS = 16;

    private final Predicate<String> question;
    /** The part's bits, and in the lowest one the answer. */
    private final long[] answers = new long[1 << BITS];

    PredicateCache(Predicate<String> question) {
        this.question = question;
    }

    boolean holds(byte[] utf8, int from, int to) {
        long part = bits(utf8, from, to) & ~1;
        int slot = (int) (part >>> 64 - BITS);
        long known = (long) ANSWERS.getOpaque(answers, slot);
        if ((known & ~1) == part && known != 0) {
            return (known & 1) != 0;
        }
        boolean answer = question.test(new String(utf8, from, to - from, StandardCharsets.UTF_8));
        ANSWERS.setOpaque(answers, slot, part | (answer ? 1 : 0));
        return answer;
    }

    private static long bits(byte[] utf8, int from, int to) {
        long bits = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            bits = (bits ^ utf8[i]) * 0x100000001B3L;
        }
        bits = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        return bits ^ bits >>> 33;
    }
}
