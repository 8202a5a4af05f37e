package org.bringback.linkage.blocking;

import java.util.HashMap;
import java.util.Map;
import org.bringback.linkage.blocking.BlockingKeyEncoder.Kind;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.record.Dictionary;

/** By part of blocking keys and code of a value, the number of its key. Rules that share a part share its numbers. */
public final class KeyNumbers {
    /** Knows no values. */
    public static final KeyNumbers NONE = new KeyNumbers(BlockingKeyFunctions.general());

    private static final long[] UNKNOWN = {};

    private final BlockingKeyFunctions functions;
    /** Those of values that the dictionaries begin with. */
    private final Map<String, long[]> known;

    private final Map<String, long[]> made = new HashMap<>();

    private KeyNumbers(BlockingKeyFunctions functions) {
        this.functions = functions;
        this.known = Map.of();
    }

    /** @param known of the first values of the dictionaries that it is asked about */
    KeyNumbers(BlockingKeyFunctions functions, KeyNumbers known) {
        this.functions = functions;
        this.known = known.made;
    }

    Kind kind(KeyPart part) {
        if (part.key().equals(KeyPart.WHOLE)) {
            return Kind.WHOLE;
        }
        return functions.isOfLetters(part.key()) ? Kind.LETTERS : Kind.TEXT;
    }

    /** Those of a dictionary's values. */
    synchronized long[] get(Dictionary values, int field, KeyPart part) {
        String name = field + "." + part.key();
        return made.computeIfAbsent(name, fresh -> numbers(values, part, known.getOrDefault(name, UNKNOWN)));
    }

    private long[] numbers(Dictionary values, KeyPart part, long... first) {
        return switch (kind(part)) {
            case WHOLE -> BlockingKeyEncoder.keys(values, first);
            case TEXT ->
                BlockingKeyEncoder.keys(values, functions.find(part.key()).orElseThrow(), first);
            case LETTERS ->
                BlockingKeyEncoder.letterKeys(values, functions.find(part.key()).orElseThrow(), first);
        };
    }
}
