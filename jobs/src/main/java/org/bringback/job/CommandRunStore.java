package org.bringback.job;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code command_run}: what commands worked on a state. Written while the state is locked. */
public final class CommandRunStore {

    private static final int MAX_REASON = 4000;

    private final JdbcClient db;

    public CommandRunStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Enters a run that begins. Others without an end belong to processes that are gone. */
    public long begin(String command, OffsetDateTime now) {
        LocalDateTime time = local(now);
        db.sql("update command_run set ended = :now where ended is null")
                .param("now", time)
                .update();
        db.sql("insert into command_run (command, begun, zone, reason) values (:command, :begun, :zone, '')")
                .param("command", command)
                .param("begun", time)
                .param(
                        "zone",
                        now.getOffset().getTotalSeconds() == 0
                                ? "+00:00"
                                : now.getOffset().getId())
                .update();
        return db.sql("select max(id) from command_run").query(Long.class).single();
    }

    /**
     * Enters its end.
     *
     * @param reason why the code is not 0
     */
    public void end(
            long run, OffsetDateTime now, BigDecimal seconds, Optional<LocalDate> asOf, int code, String reason) {
        db.sql("""
                update command_run
                set ended = :ended, seconds = :seconds, as_of = :as_of, exit_code = :code, reason = :reason
                where id = :run
                """)
                .param("ended", local(now))
                .param("seconds", seconds)
                .param("as_of", asOf.map(Date::valueOf).orElse(null))
                .param("code", code)
                .param("reason", reason.substring(0, Math.min(reason.length(), MAX_REASON)))
                .param("run", run)
                .update();
    }

    private static LocalDateTime local(OffsetDateTime time) {
        return time.toLocalDateTime().truncatedTo(ChronoUnit.MICROS);
    }

    /** All of them, in the order of their beginning; numbers are not given yet. */
    List<PastRun> list() {
        return db.sql("""
                select command, as_of, begun, zone, ended, seconds, exit_code, reason from command_run order by id
                """).query((row, n) -> run(row)).list();
    }

    private static PastRun run(ResultSet row) throws SQLException {
        int code = row.getInt("exit_code");
        boolean killed = row.wasNull();
        BigDecimal seconds = row.getBigDecimal("seconds");
        Date asOf = row.getDate("as_of");
        return new PastRun(
                0,
                row.getString("command"),
                asOf == null ? "" : asOf.toString(),
                second(row.getTimestamp("begun")),
                killed ? "" : second(row.getTimestamp("ended")),
                row.getString("zone"),
                seconds == null ? null : seconds.doubleValue(),
                killed ? null : code,
                killed ? PastRun.INTERRUPTED : code == 1 || code == 2 ? "FAILED" : "COMPLETED",
                row.getString("reason"));
    }

    static String second(@Nullable Timestamp time) {
        return time == null
                ? ""
                : time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
