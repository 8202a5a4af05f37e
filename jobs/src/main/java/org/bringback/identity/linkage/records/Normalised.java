package org.bringback.identity.linkage.records;

import java.util.function.UnaryOperator;

/**
 * A dictionary of values in the form in which they are compared, and which of them stands for each raw value.
 *
 * @param codes by raw code; null where every value already was in that form, so that nothing needs changing
 */
public record Normalised(Dictionary values, int @org.jspecify.annotations.Nullable [] codes) {

    /** Brings every value of a dictionary into another form; values that become equal become one. */
    public static Normalised of(Dictionary raw, UnaryOperator<String> form) {
        int same = 1;
        while (same < raw.size() && isUnchanged(raw, same, form)) {
            same++;
        }
        if (same == raw.size()) {
            return new Normalised(raw, null);
        }
        Dictionary values = new Dictionary();
        int[] codes = new int[raw.size()];
        for (int code = 1; code < codes.length; code++) {
            codes[code] = values.add(form.apply(raw.value(code)));
        }
        return new Normalised(values, codes);
    }

    private static boolean isUnchanged(Dictionary raw, int code, UnaryOperator<String> form) {
        String value = raw.value(code);
        return form.apply(value).equals(value);
    }
}
