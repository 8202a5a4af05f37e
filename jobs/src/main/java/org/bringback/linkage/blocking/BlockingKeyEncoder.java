package org.bringback.linkage.blocking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bringback.linkage.record.Dictionary;

/** The key of a row under one blocking rule, as a number; 0 where a part is missing. */
final class BlockingKeyEncoder {
    private final int[][] fields;
    private final long[][] keyOfCode;

    private final Kind[] kinds;

    private BlockingKeyEncoder(int[][] fields, long[][] keyOfCode, Kind[] kinds) {
        this.fields = fields;
        this.keyOfCode = keyOfCode;
        this.kinds = kinds;
    }

    /** What the key of a part is: the whole value, so that different ones have different keys; a text of it; its letters. */
    enum Kind {
        WHOLE,
        TEXT,
        LETTERS
    }

    static BlockingKeyEncoder of(int[][] fields, long[][] keyOfCode, Kind[] kinds) {
        return new BlockingKeyEncoder(fields, keyOfCode, kinds);
    }

    /**
     * The key number of every value of a dictionary.
     *
     * @param known those of its first values; empty where none is known
     */
    static long[] keys(Dictionary values, UnaryOperator<String> function, long... known) {
        long[] keys = Arrays.copyOf(known, values.size());
        for (int code = Math.max(1, known.length); code < keys.length; code++) {
            byte[] key = function.apply(values.value(code)).getBytes(StandardCharsets.UTF_8);
            keys[code] = hash(key, 0, key.length);
        }
        return keys;
    }

    /** The same where letters count and not their order: a sum, to which another value's letters can be added. */
    static long[] letterKeys(Dictionary values, UnaryOperator<String> function, long... known) {
        long[] keys = Arrays.copyOf(known, values.size());
        for (int code = Math.max(1, known.length); code < keys.length; code++) {
            keys[code] = function.apply(values.value(code))
                    .chars()
                    .mapToLong(letter -> mix(letter + 1))
                    .sum();
        }
        return keys;
    }

    /** The same where the key is the whole value. */
    static long[] keys(Dictionary values, long... known) {
        long[] keys = Arrays.copyOf(known, values.size());
        for (int code = Math.max(1, known.length); code < keys.length; code++) {
            keys[code] = values.read(code, BlockingKeyEncoder::hash);
        }
        return keys;
    }

    long key(int[] codes, int row) {
        long key = 0;
        for (int part = 0; part < fields.length; part++) {
            long sum = fields[part].length == 1 ? keyOfCode[part][codes[row + fields[part][0]]] : sum(part, codes, row);
            if (sum == 0) {
                return 0;
            }
            key = mix(key * 31 + sum);
        }
        return key == 0 ? 1 : key;
    }

    /** Whether two rows have one key, found without making it of both: most rows differ in the first part. */
    boolean same(int[] left, int leftRow, int[] right, int rightRow) {
        for (int part = 0; part < fields.length; part++) {
            boolean same = fields[part].length == 1
                    ? same(part, left[leftRow + fields[part][0]], right[rightRow + fields[part][0]])
                    : sum(part, left, leftRow) != 0 && sum(part, left, leftRow) == sum(part, right, rightRow);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int part, int one, int other) {
        if (one == other || kinds[part] == Kind.WHOLE) {
            return one == other && keyOfCode[part][one] != 0;
        }
        return keyOfCode[part][one] != 0 && keyOfCode[part][one] == keyOfCode[part][other];
    }

    /** The keys of a part's fields together, as they may stand in either order; 0 where one is missing. */
    private long sum(int part, int[] codes, int row) {
        if (kinds[part] == Kind.LETTERS) {
            return letters(part, codes, row);
        }
        long sum = 0;
        for (int field : fields[part]) {
            long one = keyOfCode[part][codes[row + field]];
            if (one == 0) {
                return 0;
            }
            sum += one;
        }
        return sum == 0 ? 1 : sum;
    }

    /** The letters of a part's fields together; a value that stands in several of them counts once. */
    private long letters(int part, int[] codes, int row) {
        long sum = 0;
        int before = 0;
        for (int field : fields[part]) {
            int code = codes[row + field];
            sum += code == before ? 0 : keyOfCode[part][code];
            before = code;
        }
        return sum;
    }

    /** 64 bits, so that two keys of a file meet by accident once in a million files. */
    private static long hash(byte[] utf8, int from, int length) {
        if (length == 0) {
            return 0;
        }
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ utf8[i]) * 0x100000001B3L;
        }
        hash = mix(hash);
        return hash == 0 ? 1 : hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
