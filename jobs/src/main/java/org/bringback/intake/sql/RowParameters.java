package org.bringback.intake.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Sets the values of rows one after the other: parameters of an insert, or what is copied. */
public final class RowParameters {

    private static final int MAX_NAME_LENGTH = 200;

    private final RowSink row;
    private final FieldCipher cipher;

    /** @param cipher for what tells who a person is */
    public RowParameters(PreparedStatement insert, FieldCipher cipher) {
        this(new StatementSink(insert), cipher);
    }

    RowParameters(RowSink row, FieldCipher cipher) {
        this.row = row;
        this.cipher = cipher;
    }

    /** Begins again for another use of the statement, or another row to be copied. */
    public void rewind() {
        row.endRow();
    }

    public RowParameters number(long value) throws SQLException {
        row.number(value);
        return this;
    }

    /** For a column that holds no more than an int: it need not be converted. */
    public RowParameters smallNumber(long value) throws SQLException {
        row.smallNumber(Math.toIntExact(value));
        return this;
    }

    public RowParameters number(@Nullable Long value) throws SQLException {
        if (value == null) {
            row.noNumber();
            return this;
        }
        return number(value.longValue());
    }

    public RowParameters decimal(@Nullable BigDecimal value) throws SQLException {
        row.decimal(value);
        return this;
    }

    public RowParameters text(@Nullable String value) throws SQLException {
        row.text(value);
        return this;
    }

    /** By which a person is known, and may be looked up: an ID, an office's own reference. */
    public RowParameters identifier(@Nullable String value) throws SQLException {
        return text(cipher.encode(value));
    }

    /** What may tell who a person is, and is looked up by nobody: a name, a telephone, the cells of a row. */
    public RowParameters personal(@Nullable String value) throws SQLException {
        return text(cipher.encodeOnce(value));
    }

    /** A hash of what tells who a person is: whoever guesses that could try it. */
    public RowParameters personalHash(long value) throws SQLException {
        return number(cipher.encode(value));
    }

    /** An id, a code or an enum constant by its own text. */
    public RowParameters code(@Nullable Object value) throws SQLException {
        return text(value == null ? null : value.toString());
    }

    public RowParameters date(@Nullable LocalDate day) throws SQLException {
        row.date(day);
        return this;
    }

    /** The name of a sheet or a column, cut to what its column holds. */
    public RowParameters heading(Optional<String> name) throws SQLException {
        String text = name.orElse(null);
        return text(text == null || text.length() <= MAX_NAME_LENGTH ? text : text.substring(0, MAX_NAME_LENGTH));
    }
}
