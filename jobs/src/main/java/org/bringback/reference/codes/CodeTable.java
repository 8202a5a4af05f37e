package org.bringback.reference.codes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bringback.reference.file.CsvLine;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;

/** Finds a value by any of its spellings; white space and the case of Latin letters do not matter. */
public final class CodeTable<T> {

    // as written first: that is the usual case, and the hot one
    private final Map<String, T> asWritten = new HashMap<>();
    private final Map<String, T> byKey = new HashMap<>();

    /** Adds a spelling, or gives back the other value that already has it. */
    @Nullable
    T add(String spelling, T value) {
        T other = byKey.putIfAbsent(key(spelling), value);
        if (other != null && !Objects.equals(other, value)) {
            return other;
        }
        asWritten.put(spelling, value);
        return null;
    }

    /** Adds a spelling that stands in a file; a spelling of two values is refused. */
    void add(String spelling, T value, CsvLine line) {
        if (add(spelling, value) != null) {
            throw line.wrong(new BilingualText(
                    "«" + spelling + "» ซ้ำกับบรรทัดก่อน", "'" + spelling + "' already stands in an earlier line"));
        }
    }

    @Nullable
    T get(String spelling) {
        T exact = asWritten.get(spelling);
        return exact != null ? exact : byKey.get(key(spelling));
    }

    public static String key(String spelling) {
        StringBuilder key = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
