package org.bringback.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every value of every column of every table of a database, as text: what a dump of it would show. */
record DatabaseText(List<Value> values) {

    /** Not the decimals of a weight. */
    private static final Pattern ID = Pattern.compile("(?<![0-9a-z]|\\d\\.)\\d{13}(?![0-9a-z])");

    record Value(String table, String column, String text) {}

    static DatabaseText of(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        List<Value> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, login)) {
            for (String table : tables(connection)) {
                addAll(connection, table, values);
            }
        }
        return new DatabaseText(values);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, null, "%", null)) {
            while (all.next()) {
                if (all.getString("TABLE_SCHEM").equalsIgnoreCase("public")
                        && all.getString("TABLE_TYPE").endsWith("TABLE")) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static void addAll(Connection connection, String table, List<Value> values) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String text = rows.getString(column);
                    if (text != null) {
                        values.add(new Value(
                                table.toLowerCase(java.util.Locale.ROOT),
                                rows.getMetaData().getColumnName(column).toLowerCase(java.util.Locale.ROOT),
                                text));
                    }
                }
            }
        }
    }

    Set<String> column(String name) {
        return texts(value -> value.column().equals(name));
    }

    Set<String> texts(Predicate<Value> wanted) {
        return values.stream().filter(wanted).map(Value::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of thirteen digits, without what people write between the digits. */
    Set<String> ids() {
        return values.stream().flatMap(value -> idsIn(value.text())).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> idsIn(String text) {
        return ID.matcher(text.replaceAll("(?<=\\d)[ -](?=\\d)", ""))
                .results()
                .map(MatchResult::group)
                // the shape of a cell of thirteen digits, as notices show it
                .filter(id -> !id.equals("9999999999999"));
    }
}
