package org.bringback.render.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** JSON without blanks, from lists, texts and numbers, that no HTML parser takes for markup. */
final class CompactJson {

    private CompactJson() {}

    static void write(Object value, Appendable out) throws IOException {
        if (value instanceof List<?> items) {
            String separator = "[";
            for (Object item : items) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        } else if (value instanceof Number number) {
            out.append(number.toString());
        } else {
            text(value.toString(), out);
        }
    }

    private static void text(String text, Appendable out) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
