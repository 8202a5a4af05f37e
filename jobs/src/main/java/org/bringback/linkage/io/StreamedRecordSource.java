package org.bringback.linkage.io;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * Rows that a caller hands over one by one, each coded at once, so that none need be kept.
 *
 * @param expectedRows how many rows there are
 * @param rows hands over each with as many cells as there are columns; a missing cell is empty
 */
public record StreamedRecordSource(
        String name, List<String> columns, long expectedRows, Consumer<Consumer<List<String>>> rows)
        implements RecordSource {
    public StreamedRecordSource {
        columns = List.copyOf(columns);
    }

    @Override
    public RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers) {
        ColumnProjection.of(name, columns, id, fields);
        int expected = Math.toIntExact(expectedRows);
        NonEmptyCheck.require(name, expected);
        int[][] columnIndexes = fields.stream()
                .map(field ->
                        field.columns().stream().mapToInt(columns::indexOf).toArray())
                .toArray(int[][]::new);
        int idIndex = id.map(columns::indexOf).orElse(-1);
        RecordTable table = new RecordTable(fields.size(), expected);
        int[] codes = new int[fields.size()];
        rows.accept(row -> {
            for (int field = 0; field < codes.length; field++) {
                codes[field] = code(row, columnIndexes[field], fields.get(field));
            }
            table.add(idIndex < 0 ? Integer.toString(table.rows() + 1) : row.get(idIndex), codes);
        });
        return table;
    }

    private static int code(List<String> row, int[] columnIndexes, FieldColumns field) {
        if (columnIndexes.length == 1) {
            String cell = row.get(columnIndexes[0]);
            return cell.isEmpty() ? Dictionary.MISSING : field.values().add(cell);
        }
        StringBuilder joined = new StringBuilder();
        boolean says = false;
        for (int i = 0; i < columnIndexes.length; i++) {
            String cell = row.get(columnIndexes[i]);
            says |= !cell.isEmpty();
            joined.append(i == 0 ? "" : field.separator()).append(cell);
        }
        return says ? field.values().add(joined.toString()) : Dictionary.MISSING;
    }
}
