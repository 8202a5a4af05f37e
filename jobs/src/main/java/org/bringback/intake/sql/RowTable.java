package org.bringback.intake.sql;

import java.sql.SQLException;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.TypedRow;

/**
 * A table that holds the accepted rows of one kind of file.
 *
 * @param type of the rows
 * @param columns says which value goes into which column
 */
public record RowTable<T extends TypedRow>(Class<T> type, InsertSql insert, Columns<T> columns) {

    /** Sets the values of one row in the order of the table's columns, those that say where it is kept left out. */
    public interface Columns<T> {
        void fill(RowParameters insert, RowPosition at, T row) throws SQLException;
    }

    /** Sets the values of a row that is of this table's type. */
    public void fill(RowParameters insert, RowPosition at, TypedRow row) throws SQLException {
        columns.fill(insert, at, type.cast(row));
    }
}
