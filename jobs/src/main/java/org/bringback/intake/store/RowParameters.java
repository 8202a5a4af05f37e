package org.bringback.intake.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of an insert one after the other, row after row. */
final class RowParameters {

    private final PreparedStatement insert;
    private int next = 1;

    RowParameters(PreparedStatement insert) {
        this.insert = insert;
    }

    /** Begins again for another use of the statement. */
    void rewind() {
        next = 1;
    }

    RowParameters number(long value) throws SQLException {
        insert.setLong(next++, value);
        return this;
    }

    /** For a column that holds no more than an int: it need not be converted. */
    RowParameters smallNumber(long value) throws SQLException {
        insert.setInt(next++, Math.toIntExact(value));
        return this;
    }

    RowParameters number(@Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(next++, Types.BIGINT);
            return this;
        }
        return number(value.longValue());
    }

    RowParameters text(@Nullable String value) throws SQLException {
        insert.setString(next++, value);
        return this;
    }

    /** An id, a code or an enum constant by its own text. */
    RowParameters code(@Nullable Object value) throws SQLException {
        return text(value == null ? null : value.toString());
    }

    RowParameters date(@Nullable LocalDate day) throws SQLException {
        insert.setDate(next++, day == null ? null : Date.valueOf(day));
        return this;
    }
}
