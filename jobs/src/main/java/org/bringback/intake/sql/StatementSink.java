package org.bringback.intake.sql;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values as the parameters of a statement. */
final class StatementSink implements RowSink {

    private final PreparedStatement insert;
    private int next = 1;

    StatementSink(PreparedStatement insert) {
        this.insert = insert;
    }

    @Override
    public void number(long value) throws SQLException {
        insert.setLong(next++, value);
    }

    @Override
    public void smallNumber(int value) throws SQLException {
        insert.setInt(next++, value);
    }

    @Override
    public void noNumber() throws SQLException {
        insert.setNull(next++, Types.BIGINT);
    }

    @Override
    public void decimal(@Nullable BigDecimal value) throws SQLException {
        insert.setBigDecimal(next++, value);
    }

    @Override
    public void text(@Nullable String value) throws SQLException {
        insert.setString(next++, value);
    }

    @Override
    public void date(@Nullable LocalDate day) throws SQLException {
        insert.setDate(next++, day == null ? null : Date.valueOf(day));
    }

    @Override
    public void endRow() {
        next = 1;
    }
}
