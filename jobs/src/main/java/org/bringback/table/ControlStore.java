package org.bringback.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.bringback.reference.ListId;
import org.bringback.table.control.ControlFigure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads published figures back as they were printed. */
public final class ControlStore {

    private final JdbcClient db;

    public ControlStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** The figures of one file, in its order. */
    public List<ControlFigure> figures(String sha256) {
        return db.sql("select c.* from control_figure c join submission s on s.id = c.submission_id"
                        + " where s.sha256 = :sha and s.outcome in ('TAKEN', 'REPLACED') order by c.row_no")
                .param("sha", sha256)
                .query((row, n) -> figure(row))
                .list();
    }

    private static ControlFigure figure(ResultSet row) throws SQLException {
        return new ControlFigure(
                new ListId(row.getString("list_id")),
                row.getString("status"),
                row.getObject("as_of", LocalDate.class),
                number(row, "persons"),
                Optional.ofNullable(row.getString("percent")),
                number(row, "change_printed"),
                number(row, "remark_persons"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
