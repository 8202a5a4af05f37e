package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;

/**
 * A two-way table as somebody writes it down: the axes and the columns, then a line for each row. A star marks a
 * suppressed count. {@code p=a+b} is the sum of a and b, {@code TOTAL} of all that are in no other sum.
 *
 * <pre>
 * AGE/REASON  a   b   TOTAL
 * x           1*  9*  10
 * y           7*  20* 27
 * TOTAL       8   29  37
 * </pre>
 */
public record WrittenTable(CountTable table, NavigableSet<CellId> starred) {

    /** @throws IllegalArgumentException where the written margins are not the sums of the written cells */
    public static WrittenTable parse(String name, Population population, String text) {
        List<List<String>> lines =
                text.lines().map(line -> List.of(line.trim().split(" +"))).toList();
        List<String> head = lines.get(0);
        String[] axes = head.get(0).split("/");
        List<String> columns = head.subList(1, head.size());
        List<String> rows =
                lines.subList(1, lines.size()).stream().map(line -> line.get(0)).toList();
        Dimension across = dimension(Axis.valueOf(axes[1]), columns);
        Dimension down = dimension(Axis.valueOf(axes[0]), rows);
        SortedMap<CellId, Long> written = new TreeMap<>();
        NavigableSet<CellId> starred = new TreeSet<>();
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int column = 0; column < columns.size(); column++) {
                String count = line.get(column + 1);
                List<Category> both =
                        List.of(category(down.axis(), line.get(0)), category(across.axis(), columns.get(column)));
                long value = Long.parseLong(count.replace("*", ""));
                written.put(CellId.of(population, both), value);
                if (count.endsWith("*")) {
                    starred.add(CellId.of(population, both));
                }
                if (down.leaves().contains(both.get(0)) && across.leaves().contains(both.get(1))) {
                    leaves.put(both, value);
                }
            }
        }
        CountTable table = CountTable.of(name, population, List.of(down, across), leaves);
        if (!table.counts().equals(written)) {
            Set<Map.Entry<CellId, Long>> wrong = new HashSet<>(written.entrySet());
            wrong.removeAll(table.counts().entrySet());
            throw new IllegalArgumentException("not the sums of the cells: " + wrong);
        }
        return new WrittenTable(table, starred);
    }

    private static Dimension dimension(Axis axis, List<String> labels) {
        List<CategorySum> sums = new ArrayList<>();
        Set<String> top = new LinkedHashSet<>();
        labels.forEach(label -> top.add(label.split("=")[0]));
        for (String label : labels) {
            if (label.contains("=")) {
                List<String> parts = Arrays.asList(label.split("=")[1].split("\\+"));
                sums.add(new CategorySum(
                        category(axis, label),
                        parts.stream().map(part -> category(axis, part)).toList()));
                parts.forEach(top::remove);
            }
        }
        top.remove("TOTAL");
        sums.add(new CategorySum(
                Category.total(axis),
                top.stream().map(code -> category(axis, code)).toList()));
        return new Dimension(axis, sums);
    }

    private static Category category(Axis axis, String label) {
        return new Category(axis, label.split("=")[0]);
    }

    /** The cell that {@code row column} names. */
    public CellId cell(String rowAndColumn) {
        String[] codes = rowAndColumn.trim().split(" +");
        return CellId.of(
                table.population(),
                List.of(
                        new Category(table.dimensions().get(0).axis(), codes[0]),
                        new Category(table.dimensions().get(1).axis(), codes[1])));
    }

    /** With the starred cells suppressed. */
    public Publication publication() {
        return Publication.of(LinkedTables.of(table), starred);
    }
}
