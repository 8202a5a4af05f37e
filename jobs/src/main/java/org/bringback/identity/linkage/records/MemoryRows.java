package org.bringback.identity.linkage.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        RecordTable table = new RecordTable(fields.size(), rows.size());
        for (List<String> row : rows) {
            int[] codes = fields.stream().mapToInt(field -> code(row, field)).toArray();
            String reference = id.map(column -> cell(row, column)).orElseGet(() -> Integer.toString(table.rows() + 1));
            table.add(reference, codes);
        }
        return table;
    }

    @Override
    public long expectedRows() {
        return Math.max(1, rows.size());
    }

    private int code(List<String> row, FieldColumns field) {
        List<String> cells =
                field.columns().stream().map(column -> cell(row, column)).toList();
        boolean says = cells.stream().anyMatch(cell -> !cell.isEmpty());
        String joined = cells.stream().collect(Collectors.joining(field.joiner()));
        return says ? field.values().add(joined) : Dictionary.MISSING;
    }

    private String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }
}
