package org.bringback.intake.store;

import java.util.ArrayList;
import java.util.List;

/** Cells as a JSON array of texts, in ASCII escapes where a database might object. */
final class JsonCells {

    private JsonCells() {}

    static String write(List<String> cells) {
        StringBuilder json = new StringBuilder("[");
        for (String cell : cells) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < cell.length(); i++) {
                append(json, cell.charAt(i));
            }
            json.append('"');
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < ' ' || Character.isSurrogate(c)) {
            json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }

    /** Reads what {@link #write} wrote. */
    static List<String> read(String json) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c == '"') {
                if (inside) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                }
                inside = !inside;
            } else if (c == '\\') {
                i = unescape(json, i + 1, cell);
            } else if (inside) {
                cell.append(c);
            }
        }
        return cells;
    }

    /** Appends the escaped character and gives the place of its last sign. */
    private static int unescape(String json, int at, StringBuilder cell) {
        if (json.charAt(at) != 'u') {
            cell.append(json.charAt(at));
            return at;
        }
        cell.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
        return at + 4;
    }
}
