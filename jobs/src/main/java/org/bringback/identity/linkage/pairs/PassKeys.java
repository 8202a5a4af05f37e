package org.bringback.identity.linkage.pairs;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.bringback.identity.linkage.records.Dictionary;

/** The key of a row under one blocking rule, as a number; 0 where a part is missing. */
final class PassKeys {
    private final int[][] fields;
    private final long[][] keyOfCode;

    private PassKeys(int[][] fields, long[][] keyOfCode) {
        this.fields = fields;
        this.keyOfCode = keyOfCode;
    }

    static PassKeys of(int[][] fields, long[][] keyOfCode) {
        return new PassKeys(fields, keyOfCode);
    }

    /** The key number of every value of a dictionary. */
    static long[] keys(Dictionary values, UnaryOperator<String> function) {
        long[] keys = new long[values.size()];
        for (int code = 1; code < keys.length; code++) {
            byte[] key = function.apply(values.value(code)).getBytes(StandardCharsets.UTF_8);
            keys[code] = hash(key, 0, key.length);
        }
        return keys;
    }

    /** The same where the key is the whole value. */
    static long[] keys(Dictionary values) {
        long[] keys = new long[values.size()];
        for (int code = 1; code < keys.length; code++) {
            keys[code] = values.read(code, PassKeys::hash);
        }
        return keys;
    }

    long key(int[] codes, int row) {
        long key = 0;
        for (int part = 0; part < fields.length; part++) {
            long sum = 0;
            for (int field : fields[part]) {
                long one = keyOfCode[part][codes[row + field]];
                if (one == 0) {
                    return 0;
                }
                // a sum, as two fields of one part may stand in either order
                sum += one;
            }
            key = mix(key * 31 + sum);
        }
        return key == 0 ? 1 : key;
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
