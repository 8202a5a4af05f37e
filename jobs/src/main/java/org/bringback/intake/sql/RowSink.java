package org.bringback.intake.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the values of rows one after the other, as a database wants them. */
interface RowSink {

    void number(long value) throws SQLException;

    void smallNumber(int value) throws SQLException;

    void noNumber() throws SQLException;

    void decimal(@Nullable BigDecimal value) throws SQLException;

    void text(@Nullable String value) throws SQLException;

    void date(@Nullable LocalDate day) throws SQLException;

    /** What follows is another row, or another use of the same statement. */
    void endRow();
}
