package org.bringback;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of a state's database, whichever they are: rows for each of them, and every row that they hold. */
public record EveryTable(DataSource database) {

    /**
     * What a state says of itself, the rows of who brought the tables up to date, and what was handed out to workers, which is
     * taken back by whoever opens the state.
     */
    private static final Set<String> ITS_OWN = Set.of(
            "state_identity",
            "column_protection",
            "flyway_schema_history",
            "work_partition",
            "work_content",
            "int_channel_message");

    private record Column(String table, String name, String type, int length, boolean generated, boolean optional) {}

    private List<Column> columns() {
        return JdbcClient.create(database)
                .sql("""
                        select c.table_name, column_name, data_type, character_maximum_length, is_identity, is_nullable
                        from information_schema.columns c
                        join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where lower(c.table_schema) = 'public' and table_type like 'BASE%'
                        order by c.table_name, ordinal_position
                        """)
                .query((row, n) -> new Column(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        row.getString("data_type").toLowerCase(Locale.ROOT),
                        row.getInt("character_maximum_length"),
                        row.getString("is_identity").equals("YES"),
                        row.getString("is_nullable").equals("YES")))
                .list();
    }

    private Map<String, List<Column>> tables() {
        Map<String, List<Column>> tables = new TreeMap<>();
        columns()
                .forEach(column -> tables.computeIfAbsent(column.table(), table -> new ArrayList<>())
                        .add(column));
        return tables;
    }

    /** Whether {@link #fill} puts rows into a table. */
    public static boolean isFilled(String table) {
        return !ITS_OWN.contains(table.toLowerCase(Locale.ROOT));
    }

    /** Puts rows that fit to each other into each table that runs fill; in one of them all is missing that may. */
    public void fill(int rows) {
        new JdbcTemplate(database).execute((Connection connection) -> {
            boolean embedded = connection.getMetaData().getDatabaseProductName().equals("H2");
            String checks = embedded ? "set referential_integrity %s" : "set session_replication_role = %s";
            try (Statement statement = connection.createStatement()) {
                statement.execute(checks.formatted(embedded ? "false" : "replica"));
                for (Map.Entry<String, List<Column>> table : tables().entrySet()) {
                    for (int row = 1; row <= rows; row++) {
                        if (isFilled(table.getKey())) {
                            insert(connection, table.getKey(), table.getValue(), row, row == rows);
                        }
                    }
                }
                statement.execute(checks.formatted(embedded ? "true" : "origin"));
            }
            return rows;
        });
    }

    private static void insert(Connection connection, String table, List<Column> columns, int row, boolean sparse)
            throws SQLException {
        List<Column> given = columns.stream()
                .filter(column -> !column.generated() && !(sparse && column.optional()))
                .toList();
        String names = String.join(
                ", ", given.stream().map(column -> '"' + column.name() + '"').toList());
        String marks = String.join(", ", Collections.nCopies(given.size(), "?"));
        String sql = given.isEmpty()
                ? "insert into \"" + table + "\" default values"
                : "insert into \"" + table + "\" (" + names + ") values (" + marks + ")";
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < given.size(); i++) {
                statement.setObject(i + 1, value(given.get(i), row));
            }
            statement.executeUpdate();
        }
    }

    private static Object value(Column column, int row) {
        String type = column.type();
        if (type.startsWith("character")) {
            String text = row + "\tก่อน\n\"'\\é" + row;
            return text.substring(0, column.length() == 0 ? text.length() : Math.min(column.length(), text.length()));
        }
        if (type.startsWith("binary") || type.equals("bytea")) {
            return ("\0\1ÿ" + row).getBytes(StandardCharsets.UTF_8);
        }
        return switch (type) {
            case "bigint", "integer", "smallint" -> row;
            case "numeric" -> BigDecimal.valueOf(row * 25L, 2);
            case "double precision" -> row / 3.0;
            case "boolean" -> row % 2 == 0;
            case "date" -> LocalDate.of(2022, 9, row);
            default -> LocalDateTime.of(2022, 9, 23, 22, 15, row, 123_456_000);
        };
    }

    /** Every row of every table, as text and sorted. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : tables().keySet()) {
            List<String> rows = new ArrayList<>(JdbcClient.create(database)
                    .sql("select * from \"" + table + "\"")
                    .query((row, n) -> text(row))
                    .list());
            Collections.sort(rows);
            all.put(table.toLowerCase(Locale.ROOT), rows);
        }
        return all;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(text(row.getObject(i))).append('|');
        }
        return text.toString();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
