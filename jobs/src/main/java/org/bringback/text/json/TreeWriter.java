package org.bringback.text.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes maps, lists, texts and numbers, in the order in which they come. An empty optional is {@code null}; anything
 * else is the text that it gives of itself.
 */
final class TreeWriter {

    private final JsonGenerator out;
    private final DocumentPrinter printer;

    TreeWriter(JsonGenerator out, DocumentPrinter printer) {
        this.out = out;
        this.printer = printer;
    }

    void write(Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof List<?> items) {
            array(items);
        } else if (value instanceof OneLine line) {
            printer.putNextInLine();
            write(line.value());
        } else if (value instanceof Optional<?> optional) {
            optional(optional);
        } else if (value instanceof OptionalLong number) {
            optional(number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty());
        } else {
            scalar(value);
        }
    }

    private void object(Map<?, ?> members) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.writeFieldName(String.valueOf(member.getKey()));
            write(Objects.requireNonNull(member.getValue()));
        }
        out.writeEndObject();
    }

    private void array(List<?> items) throws IOException {
        out.writeStartArray();
        for (Object item : items) {
            write(item);
        }
        out.writeEndArray();
    }

    private void optional(Optional<?> optional) throws IOException {
        if (optional.isPresent()) {
            write(optional.get());
        } else {
            out.writeNull();
        }
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(value.toString());
        }
    }
}
