package org.bringback.linkage.evaluation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.io.CsvRecordSource;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;

/**
 * Which thing each row is in truth, read from a CSV file with the columns {@code id,cluster},
 * {@code source,id,cluster} (source {@code left} or {@code right}) or {@code left_id,right_id}. Rows the file does not
 * name, or names without a cluster, are things of their own.
 *
 * @param left by left row, the number of its thing
 * @param right by right row; the same as {@code left} where there is one file
 * @param groups by name, the left rows of each: in a column of truth the names stand before a colon, {@code a+b:17}
 */
public record GroundTruth(int[] left, int[] right, Map<String, BitSet> groups) {
    private static final String AFTER_GROUPS = ":";

    GroundTruth(int[] left, int[] right) {
        this(left, right, Map.of());
    }

    public static GroundTruth read(CsvRecordSource file, LinkageInput input, Workers workers) {
        List<String> columns = file.columns();
        RowIdIndex leftRows = new RowIdIndex(input.left());
        RowIdIndex rightRows = input.isWithin() ? leftRows : new RowIdIndex(input.right());
        GroundTruthBuilder builder = new GroundTruthBuilder(input);
        if (columns.containsAll(List.of("left_id", "right_id"))) {
            Rows rows = Rows.of(file, List.of("left_id", "right_id"), workers);
            for (int row = 0; row < rows.size(); row++) {
                builder.same(leftRows.find(rows.cell(row, 0)), builder.right(rightRows.find(rows.cell(row, 1))));
            }
        } else if (columns.containsAll(List.of("id", "cluster"))) {
            boolean sided = columns.contains("source");
            Rows rows = Rows.of(file, sided ? List.of("id", "cluster", "source") : List.of("id", "cluster"), workers);
            for (int row = 0; row < rows.size(); row++) {
                String id = rows.cell(row, 0);
                boolean left = !sided || rows.cell(row, 2).equals("left");
                boolean right =
                        !input.isWithin() && (!sided || rows.cell(row, 2).equals("right"));
                builder.isIn(left ? leftRows.find(id) : -1, rows.cell(row, 1));
                builder.isIn(right ? builder.right(rightRows.find(id)) : -1, rows.cell(row, 1));
            }
        } else {
            throw new LinkageException(new BilingualText(
                    file.name() + " ต้องมีคอลัมน์ id,cluster หรือ source,id,cluster หรือ left_id,right_id",
                    file.name() + " needs the columns id,cluster or source,id,cluster or left_id,right_id"));
        }
        return builder.truth();
    }

    /** A truth that stands in the linked files themselves, as a column. */
    public static GroundTruth ofColumn(
            String column, CsvRecordSource left, Optional<CsvRecordSource> right, Workers workers) {
        Dictionary clusters = new Dictionary();
        List<FieldColumns> fields = List.of(new FieldColumns(List.of(column), "", clusters));
        int[] ofLeft = codes(left.read(Optional.empty(), fields, workers), 0);
        int[] ofRight = right.map(file -> codes(file.read(Optional.empty(), fields, workers), ofLeft.length))
                .orElse(ofLeft);
        return new GroundTruth(ofLeft, ofRight, groups(ofLeft, clusters));
    }

    private static Map<String, BitSet> groups(int[] left, Dictionary clusters) {
        Map<String, BitSet> groups = new TreeMap<>();
        for (int row = 0; row < left.length; row++) {
            String cluster = left[row] < 0 ? "" : clusters.value(left[row]);
            int end = cluster.indexOf(AFTER_GROUPS);
            if (end > 0) {
                for (String group : cluster.substring(0, end).split("\\+", -1)) {
                    groups.computeIfAbsent(group, fresh -> new BitSet()).set(row);
                }
            }
        }
        return groups;
    }

    /** Rows about which nothing is said are things of their own, numbered downwards. */
    private static int[] codes(RecordTable table, int before) {
        return IntStream.range(0, table.rows())
                .map(row -> table.code(row, 0) == Dictionary.MISSING ? -1 - before - row : table.code(row, 0))
                .toArray();
    }

    /** The cells of a small file. */
    private record Rows(RecordTable table, List<FieldColumns> fields) {

        static Rows of(CsvRecordSource file, List<String> columns, Workers workers) {
            List<FieldColumns> fields = columns.stream()
                    .map(column -> new FieldColumns(List.of(column), "", new Dictionary()))
                    .toList();
            return new Rows(file.read(Optional.empty(), fields, workers), fields);
        }

        int size() {
            return table.rows();
        }

        String cell(int row, int field) {
            return fields.get(field).values().value(table.code(row, field));
        }
    }
}
