package org.bringback.samples.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes small comma-separated tables: the samples use nothing of the readers that they are there to test. */
public final class SampleCsv {

    private SampleCsv() {}

    /** The rows of a table with a header row, each as column to cell; lines without a cell are left out. */
    public static List<Map<String, String>> rows(Path file) throws IOException {
        return rowsOf(Files.readString(file));
    }

    /** The rows of a table that lies beside a class. */
    public static List<Map<String, String>> resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return rowsOf(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Map<String, String>> rowsOf(String text) {
        List<List<String>> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return records.stream()
                .skip(1)
                .filter(cells -> cells.size() > 1 || !cells.get(0).isBlank())
                .map(cells -> named(records.get(0), cells))
                .toList();
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = escaped || !quoted;
                if (escaped) {
                    cell.append(text.charAt(++i));
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(take(cell));
                if (c == '\n') {
                    records.add(cells);
                    cells = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cells.isEmpty() || cell.length() > 0) {
            cells.add(take(cell));
            records.add(cells);
        }
        return records;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    /** One line without its end; cells are quoted where they must be. */
    static String line(char delimiter, List<String> cells) {
        StringBuilder line = new StringBuilder(cells.size() * 12);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            append(line, cells.get(i), delimiter);
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String cell, char delimiter) {
        if (needsQuotes(cell, delimiter)) {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            line.append(cell);
        }
    }

    private static boolean needsQuotes(String cell, char delimiter) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
