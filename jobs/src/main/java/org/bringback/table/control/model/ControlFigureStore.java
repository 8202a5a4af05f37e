package org.bringback.table.control.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.bringback.reference.agency.ListId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the control figures that were taken in. */
public final class ControlFigureStore {

    private final JdbcClient db;

    public ControlFigureStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /**
     * The figures about days up to the given one, in the order of their files. Where several submissions print a table of
     * the same list and day, the last one taken counts.
     */
    public List<ControlFigure> figures(LocalDate upTo) {
        return db.sql("""
                select c.list_id, c.status, c.as_of, c.persons, c.percent, c.change_printed, c.remark_persons
                from control_figure c join submission s on s.id = c.submission_id
                where s.outcome = 'TAKEN' and c.as_of <= :upTo and not exists (
                    select 1 from control_figure other join submission later on later.id = other.submission_id
                    where later.outcome = 'TAKEN' and later.id > s.id
                      and other.list_id = c.list_id and other.as_of = c.as_of)
                order by s.id, c.row_no
                """).param("upTo", upTo).query((rs, n) -> figure(rs)).list();
    }

    /** The figures of one file that was taken in, in its order. */
    public List<ControlFigure> figuresOf(String sha256) {
        return db.sql("""
                select c.list_id, c.status, c.as_of, c.persons, c.percent, c.change_printed, c.remark_persons
                from control_figure c join submission s on s.id = c.submission_id
                where s.sha256 = :sha and s.outcome in ('TAKEN', 'REPLACED')
                order by c.row_no
                """).param("sha", sha256).query((rs, n) -> figure(rs)).list();
    }

    private static ControlFigure figure(ResultSet rs) throws SQLException {
        return new ControlFigure(
                new ListId(rs.getString("list_id")),
                rs.getString("status"),
                rs.getObject("as_of", LocalDate.class),
                number(rs, "persons"),
                Optional.ofNullable(rs.getString("percent")).filter(text -> !text.isEmpty()),
                number(rs, "change_printed"),
                number(rs, "remark_persons"));
    }

    private static OptionalLong number(ResultSet rs, String column) throws SQLException {
        long value = rs.getLong(column);
        return rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
