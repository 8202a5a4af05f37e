package org.bringback.linkage.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Some values of a dictionary on the way into another form, kept as bytes: those that change are often millions. */
final class NormalisationRange {
    /** Numbers from this one downwards say how many bytes of the raw value go. */
    private static final int UNCHANGED = -1;

    private final Dictionary raw;
    private final int first;
    private final NormalisedColumn.Form form;
    /** By value, where its new form ends in {@link #changed}, or {@link #UNCHANGED} and less. */
    private final int[] ends;
    /** By value, the hash of its new form. */
    private final int[] hashes;

    private byte[] changed = new byte[0];
    private int filled;

    NormalisationRange(Dictionary raw, int from, int to, NormalisedColumn.Form form) {
        this.raw = raw;
        this.first = from;
        this.form = form;
        this.ends = new int[to - from];
        this.hashes = new int[to - from];
    }

    boolean isOf(Dictionary dictionary) {
        return raw == dictionary;
    }

    void run() {
        StringPool pool = raw.pool();
        for (int i = 0; i < ends.length; i++) {
            int code = first + i;
            int before = filled;
            int after = pool.isEmpty(code)
                    ? 0
                    : form.strippedPrefixLength(pool.chunk(code), pool.from(code), pool.length(code));
            ends[i] = after == NormalisedColumn.Form.UNKNOWN ? changed(raw.value(code)) : UNCHANGED - after;
            hashes[i] = ends[i] < 0
                    ? pool.hash(code, UNCHANGED - ends[i])
                    : Dictionary.hash(changed, before, filled - before);
        }
    }

    private int changed(String value) {
        String now = form.apply(value);
        return now.equals(value) ? UNCHANGED : keep(now.getBytes(StandardCharsets.UTF_8));
    }

    private int keep(byte[] bytes) {
        if (filled + bytes.length > changed.length) {
            changed = Arrays.copyOf(changed, Math.max(filled + bytes.length, changed.length * 2 + ends.length));
        }
        System.arraycopy(bytes, 0, changed, filled, bytes.length);
        filled += bytes.length;
        return filled;
    }

    boolean isUnchanged() {
        return Arrays.stream(ends).allMatch(end -> end == UNCHANGED);
    }

    /** Adds the values in their new form and says which stands for which. */
    void addTo(Dictionary values, int[] codes) {
        StringPool pool = raw.pool();
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            if (i % Dictionary.BATCH_SIZE == 0) {
                values.fetch(hashes, i, Math.min(ends.length, i + Dictionary.BATCH_SIZE));
            }
            int code = first + i;
            if (ends[i] < 0) {
                int after = UNCHANGED - ends[i];
                int length = pool.length(code) - after;
                codes[code] = values.add(pool.chunk(code), pool.from(code) + after, length, hashes[i]);
            } else {
                codes[code] = values.add(changed, at, ends[i] - at, hashes[i]);
                at = ends[i];
            }
        }
    }
}
