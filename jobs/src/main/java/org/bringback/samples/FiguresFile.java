package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.file.SampleCsv;

/** Reads figures from CSV: {@code list,as_of,status,persons}. Other columns and TOTAL rows are passed over. */
final class FiguresFile {

    private static final List<String> COLUMNS = List.of("list", "as_of", "status", "persons");

    private final SortedMap<OfficeList, SortedMap<LocalDate, Map<Status, Integer>>> byList = new TreeMap<>();

    private FiguresFile() {}

    public static SampleFigures published() {
        return read("the published figures", SampleCsv.resource(FiguresFile.class, "published-figures.csv"));
    }

    /** @throws IllegalArgumentException when the file does not hold figures; the message says where */
    public static SampleFigures read(Path file) throws IOException {
        return read(String.valueOf(file.getFileName()), SampleCsv.rows(file));
    }

    private static SampleFigures read(String name, List<Map<String, String>> rows) {
        FiguresFile figures = new FiguresFile();
        for (int i = 0; i < rows.size(); i++) {
            figures.add(rows.get(i), name + ", row " + (i + 2));
        }
        if (figures.byList.isEmpty()) {
            throw new IllegalArgumentException(name + ": no figures");
        }
        return new SampleFigures(figures.byList);
    }

    private void add(Map<String, String> row, String location) {
        if (!row.keySet().containsAll(COLUMNS)) {
            throw new IllegalArgumentException(location + ": expected the columns " + COLUMNS);
        }
        if (text(row, "status").equals("TOTAL")) {
            return;
        }
        try {
            add(row);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(location + ": " + e.getMessage(), e);
        }
    }

    private void add(Map<String, String> row) {
        OfficeList list = OfficeList.find(text(row, "list"))
                .orElseThrow(() -> new IllegalArgumentException("unknown list " + text(row, "list")));
        int persons = Integer.parseInt(text(row, "persons"));
        if (persons < 0) {
            throw new IllegalArgumentException("persons below 0");
        }
        Map<Status, Integer> counts = byList.computeIfAbsent(list, any -> new TreeMap<>())
                .computeIfAbsent(LocalDate.parse(text(row, "as_of")), any -> new EnumMap<>(Status.class));
        if (counts.put(Status.valueOf(text(row, "status")), persons) != null) {
            throw new IllegalArgumentException("this figure is given twice");
        }
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column)).strip();
    }
}
