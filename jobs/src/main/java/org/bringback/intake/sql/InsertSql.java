package org.bringback.intake.sql;

import java.util.List;

/**
 * An insert of rows of one submission. Many rows in one statement cost a database far less than as many statements in a
 * batch; the few that are left over go one by one. Where the database can, they are copied instead.
 *
 * @param copy as PostgreSQL understands it
 */
public record InsertSql(String table, boolean byRowKey, String one, String many, String copy) {

    /** Times the widest table's columns, this stays well below the 65,535 parameters that PostgreSQL allows. */
    public static final int ROWS = 100;

    /** Into a table whose rows are known by one number. */
    public static InsertSql byRowKey(String table, List<String> first, String rest) {
        return into(table, true, first, rest);
    }

    public static InsertSql into(String table, List<String> first, String rest) {
        return into(table, false, first, rest);
    }

    private static InsertSql into(String table, boolean byRowKey, List<String> first, String rest) {
        String shared = first.isEmpty() ? "" : String.join(", ", first) + ", ";
        String columns = (byRowKey ? "row_key, " : "submission_id, row_no, ") + shared + rest;
        long count = columns.chars().filter(c -> c == ',').count() + 1;
        String row = "(" + "?, ".repeat((int) count - 1) + "?)";
        String start = "insert into " + table + " (" + columns + ") values ";
        String copy = "copy " + table + " (" + columns + ") from stdin";
        return new InsertSql(table, byRowKey, start + row, start + (row + ", ").repeat(ROWS - 1) + row, copy);
    }
}
