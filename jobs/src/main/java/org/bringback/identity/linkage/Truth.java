package org.bringback.identity.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.CsvTable;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.records.FieldColumns;
import org.bringback.identity.linkage.records.LinkException;
import org.bringback.identity.linkage.records.RecordTable;
import org.bringback.identity.linkage.records.Workers;

/**
 * Which thing each row is in truth, read from a CSV file with the columns {@code id,cluster},
 * {@code source,id,cluster} (source {@code left} or {@code right}) or {@code left_id,right_id}. Rows the file does not
 * name are things of their own.
 *
 * @param left by left row, the number of its thing
 * @param right by right row; the same as {@code left} where there is one file
 */
record Truth(int[] left, int[] right) {

    static Truth read(CsvTable file, LinkSpace space, Workers workers) {
        List<String> columns = file.columns();
        RowNumbers leftRows = new RowNumbers(space.left());
        RowNumbers rightRows = space.isWithin() ? leftRows : new RowNumbers(space.right());
        Things things = new Things(space);
        if (columns.containsAll(List.of("left_id", "right_id"))) {
            Rows rows = Rows.of(file, List.of("left_id", "right_id"), workers);
            for (int row = 0; row < rows.size(); row++) {
                things.same(leftRows.find(rows.cell(row, 0)), things.right(rightRows.find(rows.cell(row, 1))));
            }
        } else if (columns.containsAll(List.of("id", "cluster"))) {
            boolean sided = columns.contains("source");
            Rows rows = Rows.of(file, sided ? List.of("id", "cluster", "source") : List.of("id", "cluster"), workers);
            for (int row = 0; row < rows.size(); row++) {
                String id = rows.cell(row, 0);
                boolean left = !sided || rows.cell(row, 2).equals("left");
                boolean right =
                        !space.isWithin() && (!sided || rows.cell(row, 2).equals("right"));
                things.isIn(left ? leftRows.find(id) : -1, rows.cell(row, 1));
                things.isIn(right ? things.right(rightRows.find(id)) : -1, rows.cell(row, 1));
            }
        } else {
            throw new LinkException(
                    file.name() + " needs the columns id,cluster or source,id,cluster or left_id,right_id",
                    file.name() + " ต้องมีคอลัมน์ id,cluster หรือ source,id,cluster หรือ left_id,right_id");
        }
        return things.truth();
    }

    /** A truth that stands in the linked files themselves, as a column. */
    static Truth ofColumn(String column, CsvTable left, Optional<CsvTable> right, Workers workers) {
        Dictionary clusters = new Dictionary();
        List<FieldColumns> fields = List.of(new FieldColumns(List.of(column), "", clusters));
        int[] ofLeft = codes(left.read(Optional.empty(), fields, workers));
        int[] ofRight = right.map(file -> codes(file.read(Optional.empty(), fields, workers)))
                .orElse(ofLeft);
        return new Truth(ofLeft, ofRight);
    }

    private static int[] codes(RecordTable table) {
        return IntStream.range(0, table.rows()).map(row -> table.code(row, 0)).toArray();
    }

    /** The cells of a small file. */
    private record Rows(RecordTable table, List<FieldColumns> fields) {

        static Rows of(CsvTable file, List<String> columns, Workers workers) {
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
