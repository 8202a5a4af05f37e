package org.bringback.linkage.model;

import java.util.List;

/**
 * A part of a blocking key: what of a field must be equal.
 *
 * @param fields one field, or two whose values are taken in either order, so that swapped names still meet
 * @param key the name of the key function; {@code whole} for the value itself
 */
public record KeyPart(List<String> fields, String key) {
    public static final String WHOLE = "whole";

    public KeyPart {
        fields = List.copyOf(fields);
    }

    public static KeyPart whole(String field) {
        return new KeyPart(List.of(field), WHOLE);
    }

    /** As written in a model: {@code birth_date.year}, {@code given_name~family_name.sound}. */
    public static KeyPart parse(String text) {
        int dot = text.lastIndexOf('.');
        String fields = dot < 0 ? text : text.substring(0, dot);
        return new KeyPart(List.of(fields.split("~", -1)), dot < 0 ? WHOLE : text.substring(dot + 1));
    }

    /** As {@link #parse} reads it, also of a field whose name holds a dot itself, as รหัส กศน. does. */
    String written() {
        String names = String.join("~", fields);
        return names.contains(".") ? names + "." + key : toString();
    }

    @Override
    public String toString() {
        return String.join("~", fields) + (key.equals(WHOLE) ? "" : "." + key);
    }
}
