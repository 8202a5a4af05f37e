package org.bringback.reference.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the cells of a further field hold; in a YAML in lower case. */
public enum FieldType {
    /** At most 300 characters. */
    TEXT,
    /** A decimal number: at most 12 digits, then at most 6 behind a point. */
    NUMBER,
    /** A date in any of the forms that other dates may have. */
    DATE,
    /** One of the codes that the YAML names. */
    CODE;

    static Optional<FieldType> find(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    /** All of them, for a message. */
    static List<String> known() {
        return Arrays.stream(values()).map(FieldType::key).toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
