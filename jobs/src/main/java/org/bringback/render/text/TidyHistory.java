package org.bringback.render.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.text.DelimitedLine;

/**
 * The rows of one theme as earlier days' releases have them. A day's own release says what was published of it; of a day
 * without one, the newest release that prints it does.
 */
final class TidyHistory {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String theme;
    private final SortedMap<LocalDate, Path> folders;
    private final Set<String> days;

    TidyHistory(String theme, SortedMap<LocalDate, Path> folders) {
        this.theme = theme;
        this.folders = folders;
        this.days = folders.keySet().stream().map(LocalDate::toString).collect(Collectors.toSet());
    }

    /** All rows of all days' files, the newest day first. */
    List<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path folder : newestFirst().values()) {
            rows.addAll(read(folder.resolve(theme + ".csv")));
        }
        return rows;
    }

    private SortedMap<LocalDate, Path> newestFirst() {
        SortedMap<LocalDate, Path> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(folders);
        return newestFirst;
    }

    void addTo(Map<List<String>, Map<String, String>> rows) throws IOException {
        for (Map.Entry<LocalDate, Path> day : newestFirst().entrySet()) {
            for (Map<String, String> row : read(day.getValue().resolve(theme + ".csv"))) {
                String period = row.getOrDefault("time_period", "");
                if (period.equals(day.getKey().toString()) || !days.contains(period)) {
                    rows.putIfAbsent(TidyData.key(theme, row), row);
                }
            }
        }
    }

    /** Empty where a release is older than such files. */
    private static List<Map<String, String>> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        List<String> header = DelimitedLine.cells(lines.get(0).replace(BYTE_ORDER_MARK, ""), ',');
        return lines.subList(1, lines.size()).stream()
                .map(line -> row(header, DelimitedLine.cells(line, ',')))
                .toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
            row.put(header.get(column), cells.get(column));
        }
        return row;
    }
}
