package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes JSON from maps, lists, texts and numbers, in the order in which they come and two blanks a level. Absent
 * values are {@code null}.
 */
final class JsonWriter {

    private static final String BLANKS = "  ";

    /** A list that stands on one line. */
    record Row(List<?> items) {}

    /** An object that stands on one line. */
    record Members(Map<String, ?> members) {}

    private final Appendable out;

    JsonWriter(Appendable out) {
        this.out = out;
    }

    void document(Object value) throws IOException {
        value(value, "");
        out.append('\n');
    }

    private void value(Object value, String indent) throws IOException {
        if (value instanceof Map<?, ?> members) {
            object(members, indent);
        } else if (value instanceof List<?> items) {
            array(items, indent);
        } else if (value instanceof Row row) {
            row(row);
        } else if (value instanceof Members line) {
            inline(line.members());
        } else if (value instanceof Optional<?> optional) {
            optionalValue(optional, indent);
        } else if (value instanceof OptionalLong number) {
            out.append(number.isPresent() ? Long.toString(number.getAsLong()) : "null");
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value.toString());
        } else {
            text(value.toString());
        }
    }

    private void optionalValue(Optional<?> optional, String indent) throws IOException {
        if (optional.isPresent()) {
            value(optional.get(), indent);
        } else {
            out.append("null");
        }
    }

    private void object(Map<?, ?> members, String indent) throws IOException {
        String separator = "{\n";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(separator).append(indent).append(BLANKS);
            text(String.valueOf(member.getKey()));
            out.append(": ");
            value(Objects.requireNonNull(member.getValue()), indent + BLANKS);
            separator = ",\n";
        }
        out.append(members.isEmpty() ? "{}" : "\n" + indent + "}");
    }

    private void array(List<?> items, String indent) throws IOException {
        String separator = "[\n";
        for (Object item : items) {
            out.append(separator).append(indent).append(BLANKS);
            value(item, indent + BLANKS);
            separator = ",\n";
        }
        out.append(items.isEmpty() ? "[]" : "\n" + indent + "]");
    }

    private void row(Row row) throws IOException {
        String separator = "[";
        for (Object item : row.items()) {
            out.append(separator);
            value(item, "");
            separator = ", ";
        }
        out.append(row.items().isEmpty() ? "[]" : "]");
    }

    private void inline(Map<?, ?> members) throws IOException {
        String separator = "{";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(separator);
            text(String.valueOf(member.getKey()));
            out.append(": ");
            value(Objects.requireNonNull(member.getValue()), "");
            separator = ", ";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void text(String value) throws IOException {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
    }
}
