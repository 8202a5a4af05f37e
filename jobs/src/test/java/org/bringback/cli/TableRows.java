package org.bringback.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code tables.csv} as it is published. */
record TableRows(List<Map<String, String>> rows) {

    static TableRows read(Path file) throws IOException {
        return new TableRows(csv(file));
    }

    /** A CSV without quoted cells, row by row under its headers. */
    static List<Map<String, String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] headers = lines.get(0).replace("\uFEFF", "").split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(headers, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] headers, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i++) {
            row.put(headers[i], cells[i]);
        }
        return row;
    }

    String cell(String list, String status, String column) {
        return rows.stream()
                .filter(row -> row.get("list").equals(list) && row.get("status").equals(status))
                .map(row -> row.get(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + list + " " + status));
    }

    /** Persons by {@code list,status} of the six lists, without totals and without statuses nobody has. */
    Map<String, Long> persons(String column) {
        Map<String, Long> persons = new TreeMap<>();
        for (Map<String, String> row : rows) {
            String figure = row.get(column);
            if (!row.get("list").startsWith("national")
                    && !row.get("status").equals("TOTAL")
                    && !figure.isEmpty()
                    && !figure.equals("0")) {
                persons.put(row.get("list") + "," + row.get("status"), Long.valueOf(figure));
            }
        }
        return persons;
    }
}
