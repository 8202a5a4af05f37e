package org.bringback.intake.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows in the text format of PostgreSQL's COPY, which the server stores without parsing a statement or binding
 * parameters. They belong to the transaction of their connection, as inserted rows do.
 */
public final class CopiedRows {

    /** So few rows are not worth a COPY of their own. */
    private static final int MIN_ROWS = 50;

    private final Text text = new Text();
    private final RowParameters parameters;

    /** @param cipher for what tells who a person is */
    public CopiedRows(FieldCipher cipher) {
        this.parameters = new RowParameters(text, cipher);
    }

    /** Whether so many rows should be copied by this connection: only PostgreSQL's can. */
    public static boolean isFor(Connection connection, int rows) throws SQLException {
        return rows >= MIN_ROWS && connection.isWrapperFor(PGConnection.class);
    }

    /** Takes the values of a row; {@link RowParameters#rewind} ends it. */
    public RowParameters parameters() {
        return parameters;
    }

    /** Stores all rows. */
    public void copy(Connection connection, InsertSql into) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            into.copy(),
                            new ByteArrayInputStream(text.rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException("rows in memory could not be read", e);
        }
    }

    private static final class Text implements RowSink {

        private static final String NULL = "\\N";

        private final StringBuilder rows = new StringBuilder();

        @Override
        public void number(long value) {
            rows.append(value).append('\t');
        }

        @Override
        public void smallNumber(int value) {
            rows.append(value).append('\t');
        }

        @Override
        public void noNumber() {
            rows.append(NULL).append('\t');
        }

        @Override
        public void decimal(@Nullable BigDecimal value) {
            rows.append(value == null ? NULL : value.toPlainString()).append('\t');
        }

        @Override
        public void text(@Nullable String value) {
            if (value == null) {
                rows.append(NULL);
            } else {
                escape(value);
            }
            rows.append('\t');
        }

        /** A backslash and what ends a value or a row. */
        private void escape(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> rows.append("\\\\");
                    case '\t' -> rows.append("\\t");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    default -> rows.append(c);
                }
            }
        }

        @Override
        public void date(@Nullable LocalDate day) {
            rows.append(day == null ? NULL : day).append('\t');
        }

        @Override
        public void endRow() {
            rows.setCharAt(rows.length() - 1, '\n');
        }
    }
}
