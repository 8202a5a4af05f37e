package org.bringback.identity.linkage.records;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of values in the form in which they are compared, and which of them stands for each raw value.
 *
 * @param codes by raw code; null where every value kept its number, so that no row needs changing
 */
public record Normalised(Dictionary values, int @Nullable [] codes) {
    private static final int RANGE = 1 << 14;

    /** Brings every value of a dictionary into another form; values that become equal become one. */
    public static Normalised of(Dictionary raw, UnaryOperator<String> form, Workers workers) {
        int ranges = (raw.size() + RANGE - 1) / RANGE;
        Dictionary values = new Dictionary();
        int[] codes = new int[raw.size()];
        boolean same = true;
        int batch = workers.threads() * 4;
        for (int first = 0; first < ranges; first += batch) {
            int from = first;
            List<String[]> forms =
                    workers.map(Math.min(batch, ranges - first), number -> forms(raw, from + number, form));
            int code = from * RANGE;
            for (String[] range : forms) {
                for (String value : range) {
                    codes[code] = values.add(value);
                    same &= codes[code] == code;
                    code++;
                }
            }
        }
        return new Normalised(values, same ? null : codes);
    }

    private static String[] forms(Dictionary raw, int range, UnaryOperator<String> form) {
        int from = range * RANGE;
        String[] forms = new String[Math.min(RANGE, raw.size() - from)];
        for (int i = 0; i < forms.length; i++) {
            String value = raw.value(from + i);
            forms[i] = value.isEmpty() ? value : form.apply(value);
        }
        return forms;
    }
}
