package org.bringback.identity.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bringback.identity.linkage.records.Dictionary;

/** Numbers the keys of a dictionary's values, so that equal keys are equal numbers; an empty key is 0. */
final class KeyNumbers {

    private KeyNumbers() {}

    static int[] of(Dictionary values, UnaryOperator<String> key) {
        Map<String, Integer> numbers = new HashMap<>();
        numbers.put("", 0);
        int[] byCode = new int[values.size()];
        for (int code = 1; code < byCode.length; code++) {
            byCode[code] = numbers.computeIfAbsent(key.apply(values.value(code)), fresh -> numbers.size());
        }
        return byCode;
    }
}
