package org.bringback.identity.linkage.records;

import java.util.List;
import java.util.Optional;

/**
 * Rows that a caller holds in memory.
 *
 * @param rows each with as many cells as there are columns; a missing cell is empty
 */
public record MemoryRows(String name, List<String> columns, List<List<String>> rows) implements RecordSource {
    public MemoryRows {
        columns = List.copyOf(columns);
    }

    @Override
    public RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers) {
        CellPlan.of(name, columns, id, fields);
        NoRows.require(name, rows.size());
        int[][] places = fields.stream()
                .map(field ->
                        field.columns().stream().mapToInt(columns::indexOf).toArray())
                .toArray(int[][]::new);
        int idPlace = id.map(columns::indexOf).orElse(-1);
        RecordTable table = new RecordTable(fields.size(), rows.size());
        int[] codes = new int[fields.size()];
        for (List<String> row : rows) {
            for (int field = 0; field < codes.length; field++) {
                codes[field] = code(row, places[field], fields.get(field));
            }
            table.add(idPlace < 0 ? Integer.toString(table.rows() + 1) : row.get(idPlace), codes);
        }
        return table;
    }

    @Override
    public long expectedRows() {
        return Math.max(1, rows.size());
    }

    private static int code(List<String> row, int[] places, FieldColumns field) {
        if (places.length == 1) {
            String cell = row.get(places[0]);
            return cell.isEmpty() ? Dictionary.MISSING : field.values().add(cell);
        }
        StringBuilder joined = new StringBuilder();
        boolean says = false;
        for (int i = 0; i < places.length; i++) {
            String cell = row.get(places[i]);
            says |= !cell.isEmpty();
            joined.append(i == 0 ? "" : field.joiner()).append(cell);
        }
        return says ? field.values().add(joined.toString()) : Dictionary.MISSING;
    }
}
