package org.bringback.cli.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The reference for storing: rows that are already typed and in memory, put into a table by JDBC batches and nothing
 * else.
 */
final class BaselineInsertStore {

    private final DataSource database;
    private final String table;

    /** @param table one of the state's own */
    BaselineInsertStore(DataSource database, String table) {
        this.database = database;
        this.table = table;
    }

    List<Object[]> rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table + " order by row_key")) {
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Inserts the rows, committing after every {@code batch} of them as intake does. */
    void insert(List<Object[]> rows, int batch) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            connection.setAutoCommit(false);
            for (int from = 0; from < rows.size(); from += batch) {
                add(insert, rows.subList(from, Math.min(rows.size(), from + batch)));
                connection.commit();
            }
        }
    }

    private static void add(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                insert.setObject(column + 1, row[column]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
